// Firefox gives the bytes that Chromium and the command line give: of a sample and of two tables made from a seed, the scenario, the
// figures, and the plan that is kept with it. And what was done right before the page goes is kept, also a save that is under way.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { test } from 'node:test';
import { programs, run, skip as isCommandLineMissing } from '../web/cli_programs.mjs';
import { serveStorage } from '../web/storage_page.mjs';
import { firefoxContext, skip as isFirefoxMissing } from './firefox.mjs';
import { open, skip as isPageMissing } from './support.mjs';
import { chooseSample, eventually, goTo, keepsLastEdit } from './work.mjs';

const wasm = programs.find(({ name }) => name === 'wasm');
const skip = isPageMissing || isFirefoxMissing || (!existsSync(wasm.before[0]) && isCommandLineMissing);

const forms = [['Export the figures as JSON', ['--json']], ['Export the figures as a table', ['--csv']]];

const sum = (bytes) => createHash('sha256').update(bytes).digest('hex');

function tableOf(seed) {
  const next = (most) => (seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0) % 65521 % most;
  return ['Client,Owner,Hours a month', ...Array.from({ length: 60 }, (_, n) => `Account ${n},Owner ${next(1 + next(5))},${1 + next(90) / 4}`)].join('\n');
}

// What the page hands out as a file, caught on its way: Playwright tells of no download in Firefox that begins with a blob.
async function exported(page, item) {
  await page.evaluate(() => {
    const own = URL.createObjectURL;
    globalThis.handedOut = new Promise((done) => { URL.createObjectURL = (blob) => { done(blob); return own.call(URL, blob); }; });
  });
  await page.getByRole('button', { name: 'File', exact: true }).click();
  await page.getByRole('menuitem', { name: item, exact: true }).click();
  return Buffer.from(await page.evaluate(async () => [...new Uint8Array(await (await globalThis.handedOut).arrayBuffer())]));
}

async function filesOf(page, table) {
  if (table) {
    await page.evaluate((text) => {
      const data = new DataTransfer();
      data.items.add(new File([text], 'accounts.csv'));
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
    }, table);
    await page.getByRole('button', { name: 'Show the picture' }).click();
    await page.getByRole('navigation').waitFor();
  } else await chooseSample(page, 'One client, three claims');
  const files = [await exported(page, 'Save as a file')];
  for (const [item] of forms) files.push(await exported(page, item));
  await goTo(page, 'Rebalance');
  await page.getByRole('slider', { name: 'Number of moves' }).fill('2');
  await page.getByText('Proved best for two moves').waitFor();
  await page.getByRole('button', { name: 'Save as a what-if' }).click();
  await page.getByRole('textbox', { name: 'Saved by' }).fill('Ada');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  return [...files, await exported(page, 'Save as a file')];
}

for (const [name, table] of [['a sample', ''], ['seed 7', tableOf(7)], ['seed 23', tableOf(23)]]) {
  test(`${name}: Firefox gives the bytes of Chromium and of the command line`, { skip }, async (t) => {
    const files = await filesOf(await open(t, { context: await firefoxContext(t) }), table);
    assert.deepEqual(files.map(sum), (await filesOf(await open(t), table)).map(sum));
    t.diagnostic(files.map(sum).join(' '));
    forms.forEach(([, form], n) => assert.equal(`${files[n + 1]}`, run(wasm, ['fairness', '-', ...form], { input: files[0] }).out, form.join(' ')));
  });
}

for (const how of ['close', 'navigate', 'reload']) {
  test(`an edit made right before the page goes by ${how} is kept in Firefox`, { skip: isPageMissing || isFirefoxMissing }, async (t) => {
    await keepsLastEdit(t, await firefoxContext(t), how);
  });
}

for (const how of ['navigate', 'reload']) {
  test(`a save under way when the page goes by ${how} arrives in Firefox`, { skip: isFirefoxMissing }, async (t) => {
    const server = await serveStorage();
    t.after(() => server.close());
    const context = await firefoxContext(t);
    const [keeper, page] = [await context.newPage(), await context.newPage()];
    // Heard before the libraries hear of it: for them the page stays.
    await page.addInitScript(() => addEventListener('pagehide', () => { StorageSave.save(snapshot('a', 1, 0), () => {}); }, { capture: true, once: true }));
    for (const one of [keeper, page]) await one.goto(server.url);
    await page.evaluate(async () => { await Storage.open(); });
    if (how === 'navigate') await page.goto('about:blank');
    else await page.reload();
    await eventually(() => keeper.evaluate(() => load('a')), { revision: 1, is_older_copy: false, reason: '', is_right: true });
  });
}
