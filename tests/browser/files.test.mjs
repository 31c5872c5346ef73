// Files in by picker and by drop, out by download (FS-1, FS-15).
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { open, settle, share, skip } from './support.mjs';
import { eventually, openSample } from './work.mjs';

const table = 'Client,Owner\nAcme,Dana\nBorealis,Lee\nČeská dráha,Dana\nDelta,Lee\n';
const words = (page) => page.locator('#mirror').innerText();
const showsPreview = (page) => eventually(() => words(page), (text) => /Acme|4 clients|Borealis/.test(text), 'preview');

const drag = (page, type, files, at = [400, 300]) => page.evaluate(async ({ type: name, files: list, at: [x, y] }) => {
  const data = new DataTransfer();
  for (const { file, text } of list) data.items.add(new File([text], file));
  const target = document.elementFromPoint(x, y) ?? document.body;
  target.dispatchEvent(new DragEvent(name, { dataTransfer: data, bubbles: true, cancelable: true, clientX: x, clientY: y }));
}, { type, files, at });

// The start screen, with nothing that an earlier test has brought.
async function start(t) {
  const page = await share(t);
  const leave = page.getByRole('button', { name: 'Leave it', exact: true });
  if (await leave.count() > 0) await leave.click();
  await page.getByRole('button', { name: 'Choose a file' }).waitFor();
  await settle(page);
  return page;
}

test('a picked file arrives', { skip }, async (t) => {
  const page = await start(t);
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByRole('button', { name: 'Choose a file' }).click()]);
  await chooser.setFiles({ name: 'clients.csv', mimeType: 'text/csv', buffer: Buffer.from(table) });
  await showsPreview(page);
});

test('the picker opens by keyboard too, and closing it changes nothing', { skip }, async (t) => {
  const page = await start(t);
  const before = await words(page);
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByRole('button', { name: 'Choose a file' }).press('Enter')]);
  assert.ok(chooser.isMultiple());
  await settle(page);
  assert.equal(await words(page), before);
});

test('several files picked together are joined', { skip }, async (t) => {
  const page = await start(t);
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByRole('button', { name: 'Choose a file' }).click()]);
  await chooser.setFiles([{ name: 'clients.csv', mimeType: 'text/csv', buffer: Buffer.from(table) },
    { name: 'tickets.csv', mimeType: 'text/csv', buffer: Buffer.from('Ticket ID,Client,Assignee,Created at\nT1,Acme,Dana,2026-05-01\n') }]);
  await eventually(() => words(page), (text) => /Read from 2 tables/.test(text), 'both tables');
});

test('a file opened with the installed page arrives', { skip }, async (t) => {
  const page = await open(t, { init: [() => {
    Object.defineProperty(globalThis, 'launchQueue', { value: { setConsumer: (consumer) => { globalThis.launched = consumer; } } });
  }] });
  await page.evaluate((text) => globalThis.launched({ files: [{ name: 'clients.csv', getFile: async () => new File([text], 'clients.csv') }] }), table);
  await showsPreview(page);
});

test('a file dropped anywhere arrives, also on a text field', { skip }, async (t) => {
  for (const spot of ['canvas', 'field']) {
    const page = await start(t);
    const box = spot === 'field' ? await page.getByRole('textbox').first().boundingBox() : { x: 20, y: 20, width: 0, height: 0 };
    const at = [box.x + box.width / 2, box.y + box.height / 2];
    await drag(page, 'dragenter', [{ file: 'a.csv', text: table }], at);
    await drag(page, 'dragover', [{ file: 'a.csv', text: table }], at);
    await drag(page, 'drop', [{ file: 'a.csv', text: table }], at);
    await showsPreview(page);
  }
});

test('a text that is dragged is no file: nothing is taken', { skip }, async (t) => {
  const page = await start(t);
  const before = await words(page);
  const prevented = await page.evaluate(() => {
    const data = new DataTransfer();
    data.setData('text/plain', 'Client,Owner');
    const event = new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true });
    document.body.dispatchEvent(event);
    return event.defaultPrevented;
  });
  await settle(page);
  assert.equal(prevented, false);
  assert.equal(await words(page), before);
});

test('a file that is too large is refused before a byte is read', { skip }, async (t) => {
  const page = await open(t, { init: [() => {
    globalThis.reads = 0;
    for (const method of ['slice', 'arrayBuffer', 'text', 'stream']) {
      const own = Blob.prototype[method];
      Blob.prototype[method] = function (...given) { ++globalThis.reads; return own.apply(this, given); };
    }
    const size = Object.getOwnPropertyDescriptor(Blob.prototype, 'size').get;
    Object.defineProperty(Blob.prototype, 'size', {
      get() { return this.name === 'huge.csv' ? 151 * 1024 * 1024 : size.call(this); },
    });
  }] });
  const reads = await page.evaluate(() => globalThis.reads);
  await drag(page, 'drop', [{ file: 'huge.csv', text: table }]);
  await eventually(() => words(page), (text) => /huge\.csv/.test(text), 'refusal');
  assert.equal(await page.evaluate(() => globalThis.reads), reads);
});

test('a file of many slices arrives whole', { skip }, async (t) => {
  const page = await open(t);
  const rows = Array.from({ length: 60000 }, (_, i) => `Client number ${i} with a rather long name to fill the slices of this file,Owner ${i % 7}`);
  await page.evaluate(async (text) => {
    const data = new DataTransfer();
    data.items.add(new File(['Client,Owner\n', text], 'many.csv'));
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
  }, rows.join('\n'));
  await eventually(() => words(page), (text) => /60[,.\u202f\u00a0 ]?000/.test(text), 'count of rows');
});

test('a download carries its name and exactly the bytes, twice the same', { skip }, async (t) => {
  const page = await openSample(t);
  const save = async () => {
    await page.getByRole('button', { name: 'File', exact: true }).click();
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('menuitem', { name: 'Save as a file' }).click()]);
    await page.getByRole('menu').waitFor({ state: 'detached' });
    return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
  };
  const one = await save();
  const two = await save();
  assert.match(one.name, /^[^\\/:*?"<>|]{5,120}$/);
  const scenario = JSON.parse(one.bytes.toString('utf8'));
  assert.ok(JSON.stringify(scenario).includes('Dana Okafor'));
  assert.ok(one.bytes.equals(two.bytes));
});
