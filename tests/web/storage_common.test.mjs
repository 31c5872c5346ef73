// Long snapshots name the parts they have in common with the one before: what is stored, what a clean-up leaves, and that damage,
// other tabs and a page that goes meanwhile lose nothing by it (SD-2, SD-4, SD-5, SD-11).
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { profile } from './library_page.mjs';
import { longTexts, serveStorage } from './storage_page.mjs';

const more = `
const saveLongs = async (from, to) => { for (let i = from; i <= to; ++i) if (!(await saveLong(i)).is_saved) throw new Error('revision ' + i); };
const keysOf = async (store) => Storage.run(await Storage.open(), 'readonly', (t) => t.objectStore(store).getAllKeys());
const partsOf = async () => Object.entries(Object.groupBy(await keysOf('parts'), (key) => key[1])).map(([revision, keys]) => [Number(revision), keys.length]);
const spoilParts = async (revision) => Storage.run(await Storage.open(), 'readwrite', (transaction) => {
  const range = IDBKeyRange.bound(['a', revision], ['a', revision, []]);
  transaction.objectStore('parts').openCursor(range).onsuccess = ({ target: { result: cursor } }) => {
    if (!cursor) return;
    cursor.value[500] ^= 1;
    cursor.update(cursor.value);
    cursor.continue();
  };
});
`;

let server;
before(async () => { server = await serveStorage(longTexts + more); });
after(() => server.close());

async function onPage(use) {
  const { open, remove } = profile();
  const browser = await open();
  try {
    const page = await browser.newPage();
    await page.goto(server.url);
    return await use(page, browser);
  } finally {
    await browser.close();
    remove();
  }
}

const rightHead = (revision) => ({ revision, is_older_copy: false, reason: '', is_right: true });

describe('parts in common', () => {
  test('only what changed is stored again, and after ten saves everything', () => onPage(async (page) => {
    await page.evaluate(() => saveLongs(1, 13));
    const parts = await page.evaluate(() => partsOf());
    assert.deepEqual(parts, [[1, 8], ...Array.from({ length: 10 }, (_, i) => [i + 2, 1]), [12, 8], [13, 1]]);
    await page.reload();
    assert.deepEqual(await page.evaluate(() => loadLong()), rightHead(13));
    await page.evaluate(() => saveLong(14));
    assert.deepEqual((await page.evaluate(() => partsOf())).at(-1), [14, 8], 'a page names only what it stored itself');
  }));

  test('a clean-up leaves every snapshot that stays whole, and nothing that none of them names', () => onPage(async (page) => {
    await page.evaluate(() => saveLongs(1, 45));
    const found = await page.evaluate(async () => {
      const db = await Storage.open();
      await StorageSave.prune(db, { scenario: 'a', revision: 45 }, StorageSave.kept);
      const keys = await keysOf('snapshots');
      const records = await Promise.all(keys.map((key) => StorageLoad.snapshot(StorageLoad.reader(db), key)));
      const named = new Set(records.flatMap(({ parts }) => parts.map((place) => String(['a', ...place]))));
      const stored = (await keysOf('parts')).map(String);
      return { revisions: keys.map((key) => key[1]), are_right: records.map(is_right), named: [...named].sort(), stored: stored.sort() };
    });
    assert.deepEqual(found.revisions, Array.from({ length: 20 }, (_, i) => i + 26));
    assert.deepEqual(found.are_right, Array.from({ length: 20 }, () => true));
    assert.deepEqual(found.stored, found.named);
    assert.ok(found.stored.length < 50, `${found.stored.length} parts for 20 snapshots of 8 blocks`);
  }));

  test('aborted after any of its requests, also between its parts, it leaves the old head', () => onPage(async (page) => {
    await page.evaluate(() => save('a', 1, 0));
    for (let request = 1; request <= 12; ++request) {
      const answer = await page.evaluate((nth) => withAbort(nth, () => saveLong(2)), request);
      assert.equal(answer.is_saved, false, `request ${request}`);
      assert.equal((await page.evaluate(() => load('a'))).revision, 1, `request ${request}`);
    }
    assert.equal((await page.evaluate(() => saveLong(2))).is_saved, true);
    assert.deepEqual(await page.evaluate(() => loadLong()), rightHead(2));
  }));
});

describe('what could make a named part wrong', () => {
  test('damage reaches back to the last snapshot stored whole and no further; saving goes on, and so does cleaning up', () => onPage(async (page) => {
    await page.evaluate(() => saveLongs(1, 15));
    await page.evaluate(() => spoilParts(12));
    await page.reload();
    assert.deepEqual(await page.evaluate(() => loadLong()), { revision: 11, is_older_copy: true, reason: '', is_right: true });
    await page.evaluate(async () => StorageSave.prune(await Storage.open(), { scenario: 'a', revision: 11 }, StorageSave.kept_when_full));
    assert.deepEqual(await page.evaluate(() => loadLong()), rightHead(11), 'the head is never cleaned up');
    await page.evaluate(() => saveLongs(12, 14));
    await page.reload();
    assert.deepEqual(await page.evaluate(() => loadLong()), rightHead(14));
  }));

  test('after another tab nothing is named that this page stored before', () => onPage(async (page, browser) => {
    await page.evaluate(() => saveLongs(1, 2));
    const other = await browser.newPage();
    await other.goto(server.url);
    await other.evaluate(() => saveLongs(3, 30));
    assert.deepEqual(await page.evaluate(() => saveLong(3)), { is_saved: false, reason: 'conflict' });
    assert.deepEqual(await page.evaluate(() => saveLong(31, 30)), { is_saved: true, reason: '' });
    assert.deepEqual(await page.evaluate(() => loadLong()), rightHead(31));
  }));

  test('another snapshot of the same revision is a conflict, and what follows it is stored whole', () => onPage(async (page, browser) => {
    await page.evaluate(() => saveLongs(1, 3));
    const other = await browser.newPage();
    await other.goto(server.url);
    await other.evaluate(() => spoilParts(3));
    assert.equal((await other.evaluate(() => loadLong())).revision, 2);
    await other.evaluate(() => saveLong(3));
    assert.deepEqual(await page.evaluate(() => saveLong(4)), { is_saved: false, reason: 'conflict' });
    assert.deepEqual(await page.evaluate(() => saveLong(4)), { is_saved: true, reason: '' });
    assert.deepEqual(await page.evaluate(() => loadLong()), rightHead(4));
  }));

  test('a shorter text that follows a long one stands alone', () => onPage(async (page) => {
    await page.evaluate(() => saveLongs(1, 2));
    await page.evaluate(() => save('a', 3, 2));
    assert.deepEqual(await page.evaluate(() => load('a')), rightHead(3));
    assert.deepEqual((await page.evaluate(() => partsOf())).at(-1), [3, 1]);
  }));

  test('a page that goes while a long save waits between its parts still hands it over, 5 of 5', () => onPage(async (page, browser) => {
    for (let round = 1; round <= 5; ++round) {
      const leaving = await browser.newPage();
      await leaving.goto(server.url);
      await leaving.evaluate(async (revision) => {
        await Storage.open();
        StorageSave.at_once = 1;
        const { put_piece } = StorageSave;
        let handed_over = 0;
        StorageSave.put_piece = (transaction, piece) => {
          const request = put_piece(transaction, piece);
          if (++handed_over !== 3) return request;
          const wait = () => { transaction.objectStore('heads').get('nobody').onsuccess = wait; };
          wait();
          return {};  // its answer never comes
        };
        saveLong(revision);
        await new Promise((done) => { setTimeout(done, 200); });
      }, round);
      await leaving.close();
      let loaded;
      for (let tries = 0; tries < 30 && loaded?.revision !== round; ++tries) {
        loaded = await page.evaluate(() => loadLong());
        await page.waitForTimeout(100);
      }
      assert.deepEqual(loaded, rightHead(round), `round ${round}`);
    }
  }));
});

test('work that an older page stored is found, and saving goes on from it', () => onPage(async (page) => {
  await page.evaluate(async () => {
    (await Storage.open()).close();
    Storage.db = null;
    const done = (request) => new Promise((settle, refuse) => { request.onsuccess = () => settle(request.result); request.onerror = refuse; });
    await done(indexedDB.deleteDatabase('evenhand'));
    const opening = indexedDB.open('evenhand', 1);
    opening.onupgradeneeded = () => { for (const store of Storage.stores) opening.result.createObjectStore(store); };
    const old = await done(opening);
    const { blocks, ...about } = snapshot('a', 7, 6, 100_000);
    const key = ['a', 7, about.saved_at];
    const transaction = old.transaction(Storage.stores, 'readwrite');
    const bytes = bytesOf(7, 100_000);
    for (let part = 0; part < 3; ++part) transaction.objectStore('parts').put(bytes.slice(part * 49152, (part + 1) * 49152), [...key, part]);
    transaction.objectStore('snapshots').put({ ...about, parts: 3 }, key);
    transaction.objectStore('heads').put({ scenario: 'a', revision: 7, saved_at: about.saved_at, title: about.title, summary: about.summary, key }, 'a');
    await new Promise((settle) => { transaction.oncomplete = settle; });
    old.close();
  });
  await page.reload();
  assert.deepEqual(await page.evaluate(() => load('a')), rightHead(7));
  await page.evaluate(async () => { for (let i = 8; i <= 40; ++i) await save('a', i, i - 1); });
  assert.deepEqual(await page.evaluate(() => load('a')), rightHead(40));
  assert.equal(await page.evaluate(async () => (await keysOf('parts')).some((key) => key[1] === 7)), false, 'cleaned up like others');
}));
