// The store behind the real page (SD-2, SD-7, SD-14, SD-15): what was done is there after every way of leaving, and every refusal
// is said in words while the work goes on. The store by itself, with damage and kills, is tested in tests/web.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { browser, firstFrame, open, origin, settle, skip } from './support.mjs';
import { chooseSample, eventually, goTo, heads, keepsLastEdit, openSample, weight } from './work.mjs';

const rail = (page) => page.getByRole('navigation').getByRole('status');
const saidInRail = (page, pattern) => eventually(async () => (await rail(page).allTextContents()).join(' '), (text) => pattern.test(text), 'rail');

const isTold = (page) => eventually(() => page.locator('#mirror').innerText(), (text) => /keeps nothing/.test(text), 'banner');

// The page opens what was worked on last by itself.
async function reopen(page) {
  await page.goto('about:blank');
  await page.goto(`${await origin()}/`);
  await firstFrame(page);
  await page.getByRole('navigation').waitFor();
  await goTo(page, 'Policy');
}

const nudge = async (page, times = 1) => {
  await goTo(page, 'Policy');
  const before = Number(await weight(page).inputValue());
  for (let i = 0; i < times; ++i) await weight(page).press('ArrowRight');
  await eventually(async () => Number(await weight(page).inputValue()), before + times);
  return before + times;
};

test('an edit is saved by itself within a moment, and is there after a reload', { skip }, async (t) => {
  const page = await openSample(t);
  await eventually(async () => (await heads(page)).length, 1);
  const [before] = await heads(page);
  const value = await nudge(page, 3);
  await eventually(async () => (await heads(page))[0].revision, (revision) => revision > before.revision, 'revision');
  await settle(page);
  await saidInRail(page, /^Saved here at/);
  await reopen(page);
  assert.equal(Number(await weight(page).inputValue()), value);
});

test('scenario text never lies in localStorage', { skip }, async (t) => {
  const page = await openSample(t);
  await nudge(page);
  await saidInRail(page, /^Saved here at/);
  const stored = await page.evaluate(() => JSON.stringify(Object.entries(localStorage)));
  for (const word of ['Okafor', 'Dana', 'Hours a month', 'Uneven']) assert.ok(!stored.includes(word), word);
  assert.match(stored, /evenhand\.witness/);
});

for (const how of ['close', 'navigate', 'reload']) {
  test(`an edit made right before the page goes by ${how} is kept`, { skip }, async (t) => {
    const context = await (await browser()).newContext({ viewport: { width: 1280, height: 800 } });
    t.after(() => context.close());
    await keepsLastEdit(t, context, how);
  });
}

test('a second tab cannot overwrite: it is told that a newer state was saved', { skip }, async (t) => {
  const context = await (await browser()).newContext({ viewport: { width: 1280, height: 800 } });
  t.after(() => context.close());
  const one = await openSample(t, { context });
  await nudge(one);
  await saidInRail(one, /^Saved here at/);
  const two = await open(t, { context });
  await two.getByRole('navigation').waitFor();
  await one.bringToFront();  // a hidden page draws nothing
  const [before] = await heads(one);
  const kept = await nudge(one, 2);
  await eventually(async () => (await heads(one))[0].revision, (revision) => revision > before.revision, 'revision');
  await settle(one);
  await saidInRail(one, /^Saved here at/);
  await two.bringToFront();
  await nudge(two);
  await saidInRail(two, /^Not saved/);
  await one.bringToFront();
  await reopen(one);
  assert.equal(Number(await weight(one).inputValue()), kept);
});

test('without room the page says so within a second or so, goes on, and can save a file', { skip }, async (t) => {
  const page = await open(t, { init: [() => {
    const add = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function (...given) {
      const request = add.apply(this, given);
      if (globalThis.isFull) setTimeout(() => { try { this.transaction.abort(); } catch { /* it was faster */ } });
      return request;
    };
    const error = Object.getOwnPropertyDescriptor(IDBTransaction.prototype, 'error').get;
    Object.defineProperty(IDBTransaction.prototype, 'error', {
      get() { return error.call(this) ?? (globalThis.isFull ? new DOMException('', 'QuotaExceededError') : null); },
    });
  }] });
  await chooseSample(page);
  await nudge(page);
  await saidInRail(page, /^Saved here at/);
  await page.evaluate(() => { globalThis.isFull = true; });
  const value = await nudge(page, 2);
  await saidInRail(page, /^Not saved/);
  assert.equal(Number(await weight(page).inputValue()), value, 'the work goes on');
  const [download] = await Promise.all([page.waitForEvent('download'), (async () => {
    await page.getByRole('button', { name: 'File', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Save as a file' }).click();
  })()]);
  assert.ok(download.suggestedFilename().length > 5);
  await page.evaluate(() => { globalThis.isFull = false; });
  await nudge(page);
  await saidInRail(page, /^Saved here at/);
});

for (const [name, script] of [
  ['missing', () => { Object.defineProperty(globalThis, 'indexedDB', { value: undefined }); }],
  ['refused', () => { IDBFactory.prototype.open = () => { throw new DOMException('', 'SecurityError'); }; }],
  ['never answering', () => { IDBFactory.prototype.open = () => ({}); }],
]) {
  test(`no store, ${name}: the page works in memory and says so`, { skip }, async (t) => {
    const page = await open(t, { init: [script] });
    await isTold(page);
    await chooseSample(page);
    await eventually(async () => (await rail(page).allTextContents()).join(' '), (text) => /In memory only/.test(text));
    const value = await nudge(page);
    assert.equal(Number(await weight(page).inputValue()), value);
  });
}

test('a store that answers late is used from then on', { skip }, async (t) => {
  const page = await open(t, { init: [() => {
    const own = IDBFactory.prototype.open;
    IDBFactory.prototype.open = function (...given) {
      const request = own.apply(this, given);
      if (globalThis.isPrompt) return request;
      globalThis.isPrompt = true;
      Object.defineProperty(request, 'onsuccess', {
        set: (handler) => request.addEventListener('success', (event) => { setTimeout(() => handler.call(request, event), 15000); }),
      });
      return request;
    };
  }] });
  await isTold(page);
  await chooseSample(page);
  await saidInRail(page, /In memory only/);
  await saidInRail(page, /^Saved here at/);
  assert.equal((await heads(page)).length, 1);
});

test('lost data is noticed: the page says it, and does not pretend to be new', { skip }, async (t) => {
  const page = await openSample(t);
  await nudge(page);
  await saidInRail(page, /^Saved here at/);
  const session = await page.context().newCDPSession(page);
  await session.send('Storage.clearDataForOrigin', { origin: await origin(), storageTypes: 'indexeddb' });
  await page.goto('about:blank');
  await page.goto(`${await origin()}/`);
  await firstFrame(page);
  await eventually(() => page.locator('#mirror').textContent(), (text) => /lost|missing|no longer/i.test(text), 'notice of loss');
});
