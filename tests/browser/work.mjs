// What the tests of mirror, storage and files share: the page at work on a sample, found and driven by roles alone.
import assert from 'node:assert/strict';
import { open, settle, share } from './support.mjs';

// Asks again until the answer is as wanted; the machine may be slow, the page must get there.
export async function eventually(ask, wanted, what = '') {
  const is_right = typeof wanted === 'function' ? wanted : (value) => { try { assert.deepEqual(value, wanted); return true; } catch { return false; } };
  let value;
  for (let tries = 0; tries < 500; ++tries) {
    value = await ask();
    if (is_right(value)) return value;
    await new Promise((done) => { setTimeout(done, 50); });
  }
  if (typeof wanted === 'function') assert.fail(`${what} ${JSON.stringify(value)} did not become right: ${wanted}`);
  assert.deepEqual(value, wanted, what);
  return value;
}

export async function openSample(t, options = {}) {
  const page = await open(t, options);
  await chooseSample(page, options.sample);
  return page;
}

// The file's own page on the sample as it came, on that screen: what an earlier test changed is undone, what it typed is gone.
export async function sharedSample(t, screen, options = {}) {
  const page = await share(t, options, (made) => chooseSample(made, options.sample));
  const undo = page.getByRole('button', { name: /^Undo/ });
  for (let steps = 0; await undo.isEnabled(); ++steps) {
    assert.ok(steps < 200, 'undo never ends');
    await undo.click();
    await settle(page);
  }
  await page.evaluate(() => document.activeElement?.blur());
  if (await page.getByRole('main', { name: screen, exact: true }).count() === 0) await goTo(page, screen);
  for (const field of await page.getByRole('textbox', { name: 'Search' }).all()) if (await field.inputValue() !== '') await field.fill('');
  await settle(page);
  return page;
}

export async function chooseSample(page, sample = 'Uneven load') {
  await page.getByRole('button', { name: sample, exact: true }).first().click();
  await page.getByRole('navigation').waitFor();
}

export async function goTo(page, screen) {
  await page.getByRole('navigation').getByRole('button', { name: screen, exact: true }).click();
  await page.getByRole('main', { name: screen }).waitFor();
}

// Role and name of what has the focus.
export const focused = (page) => page.evaluate(() => {
  const element = document.activeElement;
  if (!element || element === document.body) return 'nothing';
  const role = element.getAttribute('role') ?? { INPUT: element.type === 'range' ? 'slider' : 'textbox', TEXTAREA: 'textbox' }[element.tagName] ?? element.tagName.toLowerCase();
  return `${role} ${element.getAttribute('aria-label') ?? element.textContent}`;
});

export const hasFocus = (page, wanted) => eventually(() => focused(page), wanted, 'focus');

// The text of the cell that a table's keyboard stands on.
export const currentCell = (grid) => grid.evaluate((element) =>
  document.getElementById(element.getAttribute('aria-activedescendant'))?.textContent ?? '');

// Walks a table by the arrow to the row whose cell says so, and opens it.
export async function openRow(page, table, text) {
  const grid = page.getByRole('grid', { name: table });
  await grid.focus();
  for (const key of ['ArrowDown', 'ArrowUp']) {  // on the first row, wherever the first press leads
    await page.keyboard.press(key);
    await eventually(() => currentCell(grid), (cell) => cell !== '', 'a cell to stand on');
  }
  await settle(page);
  for (let steps = 0; await currentCell(grid) !== text; ++steps) {
    assert.ok(steps < 50, `${table} has no ${text}`);
    const before = await currentCell(grid);
    await page.keyboard.press('ArrowDown');
    await eventually(() => currentCell(grid), (cell) => cell !== before, 'the row below');
  }
  await page.keyboard.press('Enter');
  await grid.waitFor({ state: 'detached' });
}

// The heads in the database, straight from the browser.
export const heads = (page) => page.evaluate(() => new Promise((done) => {
  const request = indexedDB.open('evenhand');
  request.onerror = () => done([]);
  request.onsuccess = () => {
    const db = request.result;
    if (!db.objectStoreNames.contains('heads')) { db.close(); return done([]); }
    const all = db.transaction('heads').objectStore('heads').getAll();
    all.onsuccess = () => {
      db.close();
      done(all.result.map(({ scenario, revision, title }) => ({ scenario, revision, title })));
    };
  };
}));

export const weight = (page) => page.getByRole('slider', { name: 'Weight of Hours a month' });

// Edits right before the page goes by 'close', 'navigate' or 'reload', three times; another page of the context sees it stored.
export async function keepsLastEdit(t, context, how) {
  const keeper = await open(t, { context });
  let page = await open(t, { context });
  await chooseSample(page);
  await goTo(page, 'Policy');
  for (let round = 0; round < 3; ++round) {
    await settle(page);
    const before = (await heads(keeper))[0]?.revision ?? 0;
    const value = await weight(page).evaluate(async (element) => {
      element.focus();
      element.value = element.valueAsNumber + 1;
      element.dispatchEvent(new Event('input', { bubbles: true }));
      await new Promise((done) => { requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 0))); });
      return element.valueAsNumber;
    });
    if (how === 'close') await page.close();
    else if (how === 'navigate') await page.goto('about:blank');
    else await page.reload();
    await eventually(async () => (await heads(keeper))[0]?.revision ?? 0, (revision) => revision > before, 'revision');
    if (how !== 'close') await page.close();
    page = await open(t, { context });
    await page.getByRole('navigation').waitFor();
    await goTo(page, 'Policy');
    assert.equal(Number(await weight(page).inputValue()), value, `round ${round}`);
  }
}

// Every stop of the Tab key, from the start of the page until it leaves it; with 'Shift+Tab' from its end.
async function walk(page, key, most = 120) {
  // An element that had the focus and is gone is where the browser goes on from.
  await page.evaluate((is_back) => {
    const start = document.createElement('button');
    if (is_back) document.body.append(start);
    else document.body.prepend(start);
    start.focus();
    start.remove();
  }, key !== 'Tab');
  const stops = [];
  for (let i = 0; i < most; ++i) {
    await page.keyboard.press(key);
    const at = await page.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body) return null;
      const all = [...document.querySelectorAll('#mirror *')];
      return { place: all.indexOf(element), id: element.id };
    });
    if (!at) {
      if (stops.length) return stops;
      continue;  // the browser's own controls come first
    }
    if (stops.some(({ id }) => id === at.id)) return stops;  // around, through a browser window that has no controls
    stops.push(at);
  }
  return assert.fail('Tab never leaves the page');
}

export async function goesInReadingOrder(page) {
  const there = await walk(page, 'Tab');
  assert.deepEqual(there.map(({ place }) => place), there.map(({ place }) => place).sort((a, b) => a - b));
  assert.equal(new Set(there.map(({ id }) => id)).size, there.length, 'each stop once');
  const back = await walk(page, 'Shift+Tab');
  assert.deepEqual(back.map(({ id }) => id).reverse(), there.map(({ id }) => id));
}
