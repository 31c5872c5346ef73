// Copy, cut and paste by their events (AX-8): no permission asked, native inside fields.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { open, settle, skip } from './support.mjs';
import { currentCell, eventually, goTo, sharedSample } from './work.mjs';

test('a chart\'s figures are copied as a table and pasted into a field', { skip }, async (t) => {
  const page = await sharedSample(t, 'Fairness');
  await page.getByRole('figure').first().focus();
  await settle(page);
  await page.keyboard.press('Control+C');
  await goTo(page, 'People and clients');
  const search = page.getByRole('textbox', { name: 'Search' });
  await search.click();
  await page.keyboard.press('Control+V');
  await eventually(() => search.inputValue(), (text) => text.includes('Dana Okafor'));
});

test('selected rows of a table are copied, in order', { skip }, async (t) => {
  const page = await sharedSample(t, 'People and clients');
  const grid = page.getByRole('grid', { name: 'People' });
  await grid.focus();
  await page.keyboard.press('ArrowDown');
  await eventually(() => currentCell(grid), (text) => text !== '');
  await page.keyboard.press('Space');
  await page.keyboard.press('Shift+ArrowDown');
  await eventually(() => page.getByRole('row', { selected: true }).count(), 2);
  const names = await page.getByRole('row', { selected: true }).getByRole('rowheader').allTextContents();
  await settle(page);
  await page.keyboard.press('Control+C');
  await page.getByRole('textbox', { name: 'Search' }).click();
  await page.keyboard.press('Control+V');
  const pasted = await eventually(() => page.getByRole('textbox', { name: 'Search' }).inputValue(), (text) => text.includes(names[1]));
  assert.ok(pasted.indexOf(names[0]) >= 0 && pasted.indexOf(names[0]) < pasted.indexOf(names[1]));
});

test('inside a field copy, cut, paste and undo are the browser\'s own', { skip }, async (t) => {
  const page = await sharedSample(t, 'People and clients');
  const search = page.getByRole('textbox', { name: 'Search' });
  await search.click();
  await page.keyboard.type('Dana');
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Control+X');
  assert.equal(await search.inputValue(), '');
  await page.keyboard.press('Control+V');
  await page.keyboard.press('Control+V');
  assert.equal(await search.inputValue(), 'DanaDana');
  await page.keyboard.press('Control+Z');
  assert.equal(await search.inputValue(), 'Dana');
  await settle(page);
  assert.equal(await search.inputValue(), 'Dana');
});

test('a table pasted anywhere on the page is read', { skip }, async (t) => {
  const page = await open(t);
  await page.evaluate(() => {
    const data = new DataTransfer();
    data.setData('text/plain', 'Client\tOwner\nAcme\tDana\nBorealis\tLee\n');
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  });
  await eventually(() => page.locator('#mirror').innerText(), (text) => /Borealis|2 clients/.test(text));
});

test('a megabyte can be pasted', { skip }, async (t) => {
  const page = await open(t);
  await page.evaluate(() => {
    const rows = ['Client\tOwner'];
    for (let i = 0; i < 40000; ++i) rows.push(`Client number ${i}\tOwner ${i % 9}`);
    const data = new DataTransfer();
    data.setData('text/plain', rows.join('\n'));
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  });
  await eventually(() => page.locator('#mirror').innerText(), (text) => /40[,.\u202f\u00a0 ]?000/.test(text));
});
