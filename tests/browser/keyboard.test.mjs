// Everything by keyboard, nothing a trap (AX-2): Tab order is reading order, arrows walk inside composites, F6 walks the regions.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { differingPixels } from './png.mjs';
import { picture, settle, skip } from './support.mjs';
import { currentCell, eventually, focused, goesInReadingOrder, goTo, hasFocus, openSample, sharedSample, weight } from './work.mjs';

for (const screen of ['Start', 'People and clients', 'Policy', 'Fairness']) {
  test(`${screen}: Tab goes through it in reading order and leaves it, in both directions`, { skip }, async (t) => {
    await goesInReadingOrder(await sharedSample(t, screen));
  });
}

test('F6 walks the regions, Shift+F6 walks back', { skip }, async (t) => {
  const page = await sharedSample(t, 'Fairness');
  const region = () => page.evaluate(() => document.activeElement.closest('nav, main, [role=banner]')?.tagName);
  await page.evaluate(() => document.activeElement?.blur());
  const seen = [];
  for (let i = 0; i < 4; ++i) {
    await page.keyboard.press('F6');
    seen.push(await region());
  }
  assert.equal(new Set(seen.slice(0, 3)).size, 3);
  assert.equal(seen[3], seen[0]);
  await page.keyboard.press('Shift+F6');
  assert.equal(await region(), seen[2]);
});

test('tabs: one stop a list, arrows choose and go around', { skip }, async (t) => {
  const page = await sharedSample(t, 'Fairness');
  const lists = page.getByRole('tablist');
  assert.equal(await lists.count(), 2);
  for (const list of await lists.all()) {
    const tabs = list.getByRole('tab');
    assert.equal(await list.locator('[role=tab][tabindex="0"]').count(), 1);
    const names = await tabs.allTextContents();
    await tabs.first().focus();
    for (const name of [...names.slice(1), names[0]]) {
      await page.keyboard.press('ArrowRight');
      await hasFocus(page, `tab ${name}`);
      await eventually(() => list.getByRole('tab', { name, exact: true }).getAttribute('aria-selected'), 'true', name);
    }
    await page.keyboard.press('End');
    await hasFocus(page, `tab ${names.at(-1)}`);
    await eventually(() => list.getByRole('tab', { name: names.at(-1), exact: true }).getAttribute('aria-selected'), 'true', names.at(-1));
    await page.keyboard.press('Home');
    await hasFocus(page, `tab ${names[0]}`);
    await eventually(() => list.getByRole('tab', { name: names[0], exact: true }).getAttribute('aria-selected'), 'true', names[0]);
  }
});

// On pages of their own: the ledger on the screen is nothing that undo brings back.
test('radios: one stop, arrows choose', { skip }, async (t) => {
  const page = await openSample(t);
  await goTo(page, 'Policy');
  const name = await page.getByRole('radio', { checked: true }).first().textContent();
  assert.equal(name, 'Burden');
  await page.getByRole('radio', { name, exact: true }).focus();
  await hasFocus(page, 'radio Burden');
  await settle(page);
  await page.keyboard.press('ArrowRight');
  await eventually(() => page.getByRole('radio', { checked: true }).first().textContent(), 'Opportunity');
  await hasFocus(page, 'radio Opportunity');
  await page.keyboard.press('ArrowLeft');
  await eventually(() => page.getByRole('radio', { checked: true }).first().textContent(), 'Burden');
});

test('menus: arrows go around, letters jump, Escape and Tab give the focus back', { skip }, async (t) => {
  const page = await sharedSample(t, 'Fairness');
  const more = page.getByRole('button', { name: 'More' });
  await more.press('Enter');
  await page.getByRole('menu').waitFor();
  const items = await page.locator('[role=menu] [role^=menuitem]').allTextContents();
  await hasFocus(page, (text) => text.endsWith(items[0]));
  await page.keyboard.press('ArrowUp');
  await hasFocus(page, (text) => text.endsWith(items.at(-1)));
  await page.keyboard.press('ArrowDown');
  await hasFocus(page, (text) => text.endsWith(items[0]));
  await page.keyboard.type('k');
  await hasFocus(page, 'menuitem Keyboard shortcuts');
  await page.keyboard.press('Tab');
  await page.getByRole('menu').waitFor({ state: 'detached' });
  await hasFocus(page, 'button More');
});

test('a chart is one stop; arrows walk its marks and say them', { skip }, async (t) => {
  const page = await sharedSample(t, 'Fairness');
  const chart = page.getByRole('figure').first();
  await chart.focus();
  const spoken = () => chart.locator('[aria-live]').textContent();
  await page.keyboard.press('ArrowDown');
  const first = await eventually(spoken, (text) => text !== '');
  await page.keyboard.press('ArrowDown');
  await eventually(spoken, (text) => text !== '' && text !== first);
  await page.keyboard.press('Escape');
  await eventually(spoken, '');
  await hasFocus(page, (text) => text.startsWith('figure'));
});

test('a table is one stop; arrows, Home and End walk its cells', { skip }, async (t) => {
  const page = await sharedSample(t, 'People and clients');
  const grid = page.getByRole('grid', { name: 'People' });
  const names = await page.getByRole('rowheader').allTextContents();
  await page.getByRole('textbox', { name: 'Search' }).focus();
  while (await focused(page) !== 'grid People') await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowDown');
  await eventually(() => currentCell(grid), names[0]);
  await page.keyboard.press('ArrowDown');
  await eventually(() => currentCell(grid), names[1]);
  await page.keyboard.press('End');
  await eventually(() => currentCell(grid), (text) => text !== names[1]);
  await page.keyboard.press('Home');
  await eventually(() => currentCell(grid), names[1]);
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('ArrowUp');
  await eventually(() => currentCell(grid), (text) => text.startsWith('Name'));
  await page.keyboard.press('Enter');
  await eventually(() => page.getByRole('columnheader').first().getAttribute('aria-sort'), (sort) => sort !== null);
});

test('a search with a list keeps the focus in its field and names the entry the arrows are on', { skip }, async (t) => {
  const page = await sharedSample(t, 'Fairness');
  await page.keyboard.press('Control+K');
  const field = page.getByRole('combobox', { name: 'Find a command or a screen' });
  await field.waitFor();
  await hasFocus(page, (text) => text.startsWith('combobox'));
  const entry = () => field.evaluate((element) => document.getElementById(element.getAttribute('aria-activedescendant'))?.textContent ?? '');
  await page.keyboard.type('policy');
  await eventually(entry, 'Policy');
  await page.keyboard.press('Enter');
  await page.getByRole('main', { name: 'Policy' }).waitFor();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
});

test('undo and redo by their keys, in the page and not in a field', { skip }, async (t) => {
  const page = await openSample(t);
  await goTo(page, 'Policy');
  const value = async () => Number(await weight(page).inputValue());
  const start = await value();
  await weight(page).press('ArrowRight');
  await eventually(value, start + 1);
  await settle(page);
  await page.keyboard.press('Control+Z');
  await eventually(value, start);
  await page.keyboard.press('Control+Shift+Z');
  await eventually(value, start + 1);
  await page.keyboard.press('Control+Z');
  await eventually(value, start);
  await page.keyboard.press('Control+Y');
  await eventually(value, start + 1);
});

test('the focus is drawn at every stop, and only for the keyboard', { skip }, async (t) => {
  const page = await openSample(t, { ratio: 1 });
  await goTo(page, 'Fairness');
  await page.mouse.move(700, 795);
  await page.evaluate(() => document.activeElement?.blur());
  const calm = await picture(page);
  for (let i = 0; i < 12; ++i) {
    await page.keyboard.press('Tab');
    if (await focused(page) === 'nothing') continue;
    assert.ok(differingPixels(calm, await picture(page)) > 60, `no ring at ${await focused(page)}`);
  }
  await page.evaluate(() => document.activeElement?.blur());
  await page.mouse.wheel(0, -5000);  // back from where the stops led
  await page.getByRole('heading', { level: 1 }).click();
  await page.mouse.move(700, 795);
  assert.equal(differingPixels(calm, await picture(page)), 0, 'a press on a text shows no ring');
});
