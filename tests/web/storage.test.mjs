// What storage promises, in a real browser: SD-2, SD-4, SD-5, SD-7, SD-8, SD-11, SD-14, SD-15.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { profile } from './library_page.mjs';
import { serveStorage } from './storage_page.mjs';

let server;
before(async () => { server = await serveStorage(); });
after(() => server.close());

// A fresh profile for one test: nothing that an earlier one left can help or harm.
async function onPage(use, prepare = async () => {}) {
  const { open, remove } = profile();
  const browser = await open();
  try {
    const page = await browser.newPage();
    await prepare(page, browser);
    await page.goto(server.url);
    return await use(page, browser);
  } finally {
    await browser.close();
    remove();
  }
}

describe('saving', () => {
  test('what was saved is there after a reload and after closing the browser', async () => {
    const { open, remove } = profile();
    let browser = await open();
    let page = await browser.newPage();
    await page.goto(server.url);
    assert.deepEqual(await page.evaluate(() => save('a', 1, 0)), { is_saved: true, reason: '' });
    assert.deepEqual(await page.evaluate(() => save('a', 2, 1)), { is_saved: true, reason: '' });
    await page.reload();
    assert.deepEqual(await page.evaluate(() => load('a')), { revision: 2, is_older_copy: false, reason: '', is_right: true });
    await browser.close();
    browser = await open();
    page = await browser.newPage();
    await page.goto(server.url);
    assert.deepEqual(await page.evaluate(() => load('a')), { revision: 2, is_older_copy: false, reason: '', is_right: true });
    const recent = await page.evaluate(() => StorageLoad.recent());
    assert.deepEqual(recent.entries.map(({ scenario, revision, title }) => [scenario, revision, title]), [['a', 2, 'Title 2']]);
    assert.equal(recent.is_available, true);
    assert.equal(recent.has_lost_data, false);
    await browser.close();
    remove();
  });

  test('a save on another parent than the head is a conflict, whether it is read or only collides', () => onPage(async (page) => {
    await page.evaluate(async () => { await save('a', 1, 0); await save('a', 2, 1); });
    assert.deepEqual(await page.evaluate(() => save('a', 3, 1)), { is_saved: false, reason: 'conflict' });
    assert.deepEqual(await page.evaluate(() => save('a', 1, 0)), { is_saved: false, reason: 'conflict' });
    await page.evaluate(() => { Storage.is_leaving = true; });
    assert.deepEqual(await page.evaluate(() => save('a', 3, 1)), { is_saved: false, reason: 'conflict' });
    assert.deepEqual(await page.evaluate(() => save('a', 3, 2)), { is_saved: true, reason: '' });
    assert.equal((await page.evaluate(() => load('a'))).revision, 3);
  }));

  test('several saves may be begun before the first is answered', () => onPage(async (page) => {
    const answers = await page.evaluate(() => Promise.all([save('a', 1, 0), save('a', 2, 1), save('a', 5, 2)]));
    assert.deepEqual(answers.map((answer) => answer.is_saved), [true, true, true]);
    assert.equal((await page.evaluate(() => load('a'))).revision, 5);
  }));

  test('two tabs with 200 edits each lose none of them', () => onPage(async (page, browser) => {
    const other = await browser.newPage();
    await other.goto(server.url);
    await page.evaluate(() => save('a', 1, 0));
    const edits = () => {
      const rounds = async () => {
        const kept = [];
        let conflicts = 0;
        while (kept.length < 200) {
          const head = await StorageLoad.reader(await Storage.open()).get('heads', 'a');
          const { is_saved, reason } = await save('a', head.revision + 1, head.revision, 50);
          if (is_saved) kept.push(head.revision + 1);
          else if (reason !== 'conflict') throw new Error(reason);
          else ++conflicts;
        }
        return { kept, conflicts };
      };
      return rounds();
    };
    const [one, two] = await Promise.all([page.evaluate(edits), other.evaluate(edits)]);
    const all = [...one.kept, ...two.kept].sort((a, b) => a - b);
    assert.deepEqual(all, Array.from({ length: 400 }, (_, i) => i + 2));
  }));

  test('large and small, staying and leaving: what comes back is what was saved', () => onPage(async (page) => {
    let revision = 0;
    for (const size of [0, 1, 48 * 1024, 48 * 1024 + 1, 600_000, 6_000_000]) {
      for (const is_leaving of [false, true]) {
        ++revision;
        await page.evaluate((leaving) => { Storage.is_leaving = leaving; }, is_leaving);
        assert.deepEqual(await page.evaluate(([next, length]) => save('a', next, next - 1, length), [revision, size]), { is_saved: true, reason: '' });
        assert.deepEqual(await page.evaluate(() => load('a')), { revision, is_older_copy: false, reason: '', is_right: true }, `${size} bytes`);
      }
    }
  }));

  test('the last 20 snapshots stay, older ones go', () => onPage(async (page) => {
    await page.evaluate(async () => { for (let i = 1; i <= 60; ++i) await save('a', i, i - 1); });
    const count = await page.evaluate(async () => {
      const db = await Storage.open();
      await StorageSave.prune(db, { scenario: 'a', revision: 60 }, StorageSave.kept);
      const revisions = async (store) => (await Storage.run(db, 'readonly', (t) => t.objectStore(store).getAllKeys())).map((key) => key[1]);
      return { snapshots: await revisions('snapshots'), parts: await revisions('parts') };
    });
    assert.deepEqual(count.snapshots, Array.from({ length: 20 }, (_, i) => i + 41));
    assert.deepEqual(count.parts, count.snapshots);
    assert.equal((await page.evaluate(() => load('a'))).revision, 60);
  }));
});

describe('a save that fails', () => {
  test('aborted after any of its requests it leaves the old head', () => onPage(async (page) => {
    await page.evaluate(() => save('a', 1, 0));
    for (let request = 1; request <= 6; ++request) {
      const answer = await page.evaluate((nth) => withAbort(nth, () => save('a', 2, 1, 60000)), request);
      assert.equal(answer.count, 6, 'the head read, the lineage, two parts, the snapshot, the head');
      assert.equal(answer.is_saved, false, `request ${request}`);
      assert.equal((await page.evaluate(() => load('a'))).revision, 1, `request ${request}`);
    }
    assert.equal((await page.evaluate(() => save('a', 2, 1))).is_saved, true);
  }));

  // The quota holds only when it is set before the first use of IndexedDB.
  test('without room it says quota, the old head stays, smaller saves go on', () => onPage(async (page, browser) => {
    const session = await browser.newCDPSession(page);
    await session.send('Storage.overrideQuotaForOrigin', { origin: server.url.slice(0, -1), quotaSize: 2 * 1024 * 1024 });
    assert.equal((await page.evaluate(() => save('a', 1, 0))).is_saved, true);
    const tooMuch = () => page.evaluate(() => new Promise((done) => {
      const record = snapshot('a', 2, 1, 3 * 1024 * 1024);
      for (const { bytes } of record.blocks) crypto.getRandomValues(bytes.subarray(0, 65536)) && crypto.getRandomValues(bytes.subarray(65536));  // does not compress
      StorageSave.save(record, (is_saved, reason) => done({ is_saved, reason }));
    }));
    for (let tries = 0; tries < 3; ++tries) assert.deepEqual(await tooMuch(), { is_saved: false, reason: 'quota' });
    await page.reload();
    assert.equal((await page.evaluate(() => load('a'))).revision, 1);
    assert.equal((await page.evaluate(() => save('a', 2, 1, 2000))).is_saved, true);
  }));

  test('a database that never answers is given up after its patience, and the page is told', () => onPage(async (page) => {
    const result = await page.evaluate(async () => {
      Storage.patience = 300;
      const started = performance.now();
      const { is_available } = await StorageLoad.recent();
      const { is_saved, reason } = await save('a', 1, 0);
      return { is_available, is_saved, reason, waited: performance.now() - started };
    });
    assert.equal(result.is_available, false);
    assert.deepEqual([result.is_saved, result.reason], [false, 'blocked']);
    assert.ok(result.waited < 2000, `${result.waited} ms`);
  }, (page) => page.addInitScript(() => { IDBFactory.prototype.open = () => ({}); })));

  for (const [name, spoil] of [
    ['fails', () => { IDBObjectStore.prototype.get = function () { this.transaction.abort(); return {}; }; }],
    ['is not answered', () => { Storage.patience = 300; Storage.run = () => new Promise(() => {}); }],
  ]) {
    test(`what cannot be read is not called absent: a read that ${name}`, () => onPage(async (page) => {
      assert.equal((await page.evaluate(() => save('a', 1, 0))).is_saved, true);
      const keep = await page.evaluateHandle(() => ({ get: IDBObjectStore.prototype.get, run: Storage.run }));
      await page.evaluate(spoil);
      assert.equal((await page.evaluate(() => load('a'))).reason, 'blocked');
      await page.evaluate(({ get, run }) => { IDBObjectStore.prototype.get = get; Storage.run = run; Storage.patience = 60000; }, keep);
      assert.deepEqual(await page.evaluate(() => load('a')), { revision: 1, is_older_copy: false, reason: '', is_right: true });
      assert.equal((await page.evaluate(() => load('b'))).reason, 'missing');
    }));
  }

  for (const [name, script] of [
    ['missing', () => { Object.defineProperty(globalThis, 'indexedDB', { value: undefined }); }],
    ['refused', () => { IDBFactory.prototype.open = () => { throw new DOMException('', 'SecurityError'); }; }],
    ['with everything else blocked too', () => {
      IDBFactory.prototype.open = () => { throw new DOMException('', 'SecurityError'); };
      CacheStorage.prototype.open = () => Promise.reject(new DOMException('', 'SecurityError'));
      Object.defineProperty(globalThis, 'localStorage', { get: () => { throw new DOMException('', 'SecurityError'); } });
    }],
  ]) {
    test(`no IndexedDB, ${name}: nothing breaks and it is said`, () => onPage(async (page) => {
      assert.equal((await page.evaluate(() => StorageLoad.recent())).is_available, false);
      assert.deepEqual(await page.evaluate(() => save('a', 1, 0)), { is_saved: false, reason: 'blocked' });
      assert.equal((await page.evaluate(() => load('a'))).reason, 'blocked');
    }, (page) => page.addInitScript(script)));
  }

  test('a newer version of the page is not kept waiting', () => onPage(async (page, browser) => {
    await page.evaluate(() => save('a', 1, 0));
    const newer = await browser.newPage();
    await newer.goto(server.url);
    const opened = await newer.evaluate(() => new Promise((done) => {
      const request = indexedDB.open('evenhand', Storage.version + 1);
      request.onsuccess = () => done('opened');
      request.onblocked = () => done('blocked');
    }));
    assert.equal(opened, 'opened');
    assert.deepEqual(await page.evaluate(() => save('a', 2, 1)), { is_saved: false, reason: 'blocked' });
  }));

  test('data thrown away under an open page: the next save starts a new database', () => onPage(async (page, browser) => {
    await page.evaluate(() => save('a', 1, 0));
    const session = await browser.newCDPSession(page);
    await session.send('Storage.clearDataForOrigin', { origin: server.url.slice(0, -1), storageTypes: 'indexeddb' });
    await page.waitForFunction(() => Storage.db === null);
    assert.deepEqual(await page.evaluate(() => save('a', 2, 1)), { is_saved: true, reason: '' });
    assert.equal((await page.evaluate(() => load('a'))).revision, 2);
  }));
});
