// The page through its mirror (AX-1): each role is worked by pointer, by keyboard and as assistive technology does it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { settle, skip } from './support.mjs';
import { currentCell, eventually, goTo, hasFocus, openSample, sharedSample, weight } from './work.mjs';

test('a button answers to a press of the mouse, to Enter and to assistive technology alike', { skip }, async (t) => {
  const page = await sharedSample(t, 'Fairness');
  const file = page.getByRole('button', { name: 'File', exact: true });
  for (const press of [() => file.click(), () => file.press('Enter'), () => file.press('Space'), () => file.evaluate((element) => element.click())]) {
    await press();
    await page.getByRole('menu').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('menu').waitFor({ state: 'detached' });
    await hasFocus(page, 'button File');
  }
});

test('elements stay the same while what they show changes', { skip }, async (t) => {
  const page = await sharedSample(t, 'Fairness');
  const before = await page.getByRole('navigation').getByRole('button').elementHandles();
  await goTo(page, 'Policy');
  await goTo(page, 'Fairness');
  const after = await page.getByRole('navigation').getByRole('button').elementHandles();
  assert.equal(after.length, before.length);
  for (const [index, element] of after.entries()) assert.ok(await page.evaluate(([a, b]) => a === b, [before[index], element]));
});

test('the page has its landmarks, one heading of the first level, and a language', { skip }, async (t) => {
  const page = await sharedSample(t, 'Fairness');
  for (const role of ['navigation', 'banner', 'main']) assert.equal(await page.getByRole(role).count(), 1, role);
  assert.equal(await page.getByRole('heading', { level: 1 }).count(), 1);
  assert.equal(await page.locator('#mirror').getAttribute('lang'), 'en');
  assert.equal(await page.getByRole('navigation').locator('[aria-current=page]').count(), 1);
});

test('radios: check() holds, the screen follows', { skip }, async (t) => {
  const page = await sharedSample(t, 'People and clients');
  await page.getByRole('radio', { name: 'Clients', exact: true }).check();
  await page.getByRole('grid', { name: 'Clients' }).waitFor();
  assert.ok(!await page.getByRole('radio', { name: 'People', exact: true }).isChecked());
  assert.ok(await page.getByRole('radio', { name: 'Clients', exact: true }).isChecked());
  await page.getByRole('radio', { name: 'People', exact: true }).check();
  await page.getByRole('grid', { name: 'People' }).waitFor();
});

test('sliders: keys, five steps with Shift, fill and the mouse', { skip }, async (t) => {
  const page = await sharedSample(t, 'Policy');
  const slider = weight(page);
  const at = async () => Number(await slider.inputValue());
  const start = await at();
  await slider.press('ArrowRight');
  await eventually(at, start + 1);
  await slider.press('Shift+ArrowRight');
  await eventually(at, start + 6);
  await slider.fill('20');
  await settle(page);
  assert.equal(await at(), 20);
  assert.match(await slider.getAttribute('aria-valuetext'), /\d/);
  const box = await slider.boundingBox();
  await page.mouse.move(box.x + box.width * 0.3, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.8, box.y + box.height / 2, { steps: 6 });
  await page.mouse.up();
  await eventually(at, (value) => value > 70 && value < 90, 'dragged to');
});

test('a field keeps every letter, however fast it is typed', { skip }, async (t) => {
  const page = await sharedSample(t, 'People and clients');
  const search = page.getByRole('textbox', { name: 'Search' });
  await search.click();
  const words = 'the quick brown fox jumps over the lazy dog';
  await page.keyboard.type(words);
  assert.equal(await search.inputValue(), words);
  await settle(page);
  assert.equal(await search.inputValue(), words);
  await page.keyboard.press('Control+A');
  await page.keyboard.type('Dana');
  await eventually(() => page.getByRole('rowheader').allTextContents(), ['Dana Okafor', '1 person']);
});

test('a focused field lies over the drawn one: same place, same size of text', { skip }, async (t) => {
  const page = await sharedSample(t, 'People and clients');
  const session = await page.context().newCDPSession(page);
  t.after(() => session.send('Emulation.setDeviceMetricsOverride', { width: 1280, height: 800, deviceScaleFactor: 1, mobile: false }));
  for (const ratio of [1, 1.5, 2]) {
    await session.send('Emulation.setDeviceMetricsOverride', { width: 1280, height: 800, deviceScaleFactor: ratio, mobile: false });
    const search = page.getByRole('textbox', { name: 'Search' });
    await search.fill('Dana');
    await settle(page);
    const style = await search.evaluate((element) => {
      const { fontSize, paddingLeft, color } = getComputedStyle(element);
      return { size: parseFloat(fontSize), padding: parseFloat(paddingLeft), color };
    });
    assert.ok(Math.abs(style.size - 14) <= 0.5, `font size ${style.size} at ${ratio}`);
    assert.ok(style.padding >= 10, `padding ${style.padding}`);
    assert.notEqual(style.color, 'rgba(0, 0, 0, 0)');
    await page.getByRole('grid').focus();
    assert.equal(await search.evaluate((element) => getComputedStyle(element).color), 'rgba(0, 0, 0, 0)');
  }
});

test('a long table says how long it is and where one is, and scrolls in both directions', { skip }, async (t) => {
  const page = await openSample(t, { sample: 'A large region' });
  await goTo(page, 'People and clients');
  await page.getByRole('radio', { name: 'Clients', exact: true }).check();
  const grid = page.getByRole('grid', { name: 'Clients' });
  await grid.waitFor();
  const rows = Number(await grid.getAttribute('aria-rowcount'));
  assert.ok(rows > 600, `${rows} rows`);
  const columns = Number(await grid.getAttribute('aria-colcount'));
  assert.equal(await page.getByRole('columnheader').count(), columns);
  const last = async () => Number(await (await grid.getByRole('row').all()).at(-2).getAttribute('aria-rowindex'));  // the sum stands below it
  assert.ok(await grid.getByRole('row').count() < 100, 'only rows in view exist');
  await settle(page);
  const before = await last();
  const box = await grid.getByRole('row').nth(4).boundingBox();
  await page.mouse.move(box.x + 200, box.y + 10);
  await page.mouse.wheel(0, 3000);
  await eventually(last, (index) => index > before + 20, 'wheel');
  await page.locator('.scroll').filter({ has: grid }).last().evaluate((element) => { element.scrollTop = 0; });
  await eventually(last, before, 'scrolled by assistive technology');
  await grid.focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Control+End');
  await eventually(last, rows - 1);
});

test('a cell is edited in place, with the focus in a field and back in the table', { skip }, async (t) => {
  const page = await sharedSample(t, 'People and clients');
  const grid = page.getByRole('grid', { name: 'People' });
  await grid.focus();
  await page.keyboard.press('ArrowDown');
  await eventually(() => currentCell(grid), (text) => text !== '');
  await settle(page);
  await page.keyboard.press('Home');
  await settle(page);
  const name = await currentCell(grid);
  await page.keyboard.press('F2');
  await hasFocus(page, (text) => text.startsWith('textbox'));
  await page.keyboard.type('Zoë Nováková');
  await page.keyboard.press('Enter');
  await hasFocus(page, 'grid People');
  const names = await eventually(() => page.getByRole('rowheader').allTextContents(), (all) => all.includes('Zoë Nováková'));
  assert.ok(!names.includes(name));
  await page.keyboard.press('F2');
  await hasFocus(page, (text) => text.startsWith('textbox'));
  await page.keyboard.type('never');
  await page.keyboard.press('Escape');
  await hasFocus(page, 'grid People');
  await settle(page);
  assert.ok(!(await page.getByRole('rowheader').allTextContents()).includes('never'));
});

test('what is modal is alone: the rest is inert, and the focus comes back', { skip }, async (t) => {
  const page = await sharedSample(t, 'Policy');
  await page.getByRole('button', { name: 'More' }).press('Enter');
  await page.getByRole('menuitem', { name: 'About Evenhand' }).press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  assert.equal(await dialog.getAttribute('aria-modal'), 'true');
  await eventually(() => page.evaluate(() => Boolean(document.activeElement.closest('[role=dialog]'))), true);
  assert.ok(await page.locator('#mirror main').evaluate((element) => Boolean(element.closest('[inert]'))));
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  assert.ok(!await page.locator('#mirror main').evaluate((element) => Boolean(element.closest('[inert]'))));
  await hasFocus(page, 'button More');
});

test('live regions are there and tell of the save', { skip }, async (t) => {
  const page = await sharedSample(t, 'Policy');
  await weight(page).press('ArrowRight');
  await eventually(() => page.getByRole('status').allTextContents(), (all) => all.some((text) => text.startsWith('Saved')));
});

test('when nothing happens the mirror is not touched', { skip }, async (t) => {
  const page = await sharedSample(t, 'Fairness');
  await page.mouse.move(640, 790);
  await settle(page);
  await page.waitForTimeout(500);
  const changes = await page.evaluate(async () => {
    let count = 0;
    const observer = new MutationObserver((list) => { count += list.length; });
    observer.observe(document.getElementById('mirror'), { subtree: true, childList: true, attributes: true, characterData: true });
    await new Promise((done) => { setTimeout(done, 2000); });
    return count;
  });
  assert.equal(changes, 0);
});

// Of what can be operated: too small, or covered at its centre although no scroll region cuts that off.
const wrongTargets = () => [...document.querySelectorAll('#mirror button, #mirror input, #mirror textarea')].flatMap((element) => {
  const box = element.getBoundingClientRect();
  const x = box.left + box.width / 2;
  const y = box.top + box.height / 2;
  const clips = [document.documentElement];
  for (let at = element.closest('.scroll'); at; at = at.parentElement.closest('.scroll')) clips.push(at);
  const is_seen = clips.every((clip) => {
    const { left, right, top, bottom } = clip.getBoundingClientRect();
    return x > left && x < right && y > top && y < bottom;
  });
  if (!is_seen) return [];
  const name = element.getAttribute('aria-label') ?? element.textContent;
  const problems = box.width < 23.5 || box.height < 23.5 ? [`${name} is ${box.width} by ${box.height}`] : [];
  const hit = document.elementFromPoint(x, y);
  return element.contains(hit) ? problems : [...problems, `${name} is covered by ${hit?.id} ${hit?.textContent}`];
});

for (const [name, options] of [['a desk', {}], ['a phone', { size: [390, 844], touch: true }]]) {
  test(`targets are at least 24 by 24 and what is pressed is what is named: ${name}`, { skip }, async (t) => {
    const page = await sharedSample(t, 'Overview', options);
    for (const screen of await page.getByRole('navigation').getByRole('button').allTextContents()) {
      await goTo(page, screen);
      await settle(page);
      assert.deepEqual(await page.evaluate(wrongTargets), [], screen);
    }
  });
}
