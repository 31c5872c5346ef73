// Damage and loss: what the page still gives back, and that it says so (SD-5, SD-7, SD-8, SD-15).
import assert from 'node:assert/strict';
import { readdirSync, rmSync, statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { profile } from './library_page.mjs';
import { serveStorage } from './storage_page.mjs';

let server;
let kept;
let browser;
let page;
before(async () => { server = await serveStorage(); });
after(() => server.close());

const openPage = async () => {
  browser = await kept.open();
  page = await browser.newPage();
  await page.goto(server.url);
};

async function inProfile(use) {
  kept = profile();
  await openPage();
  try {
    await use();
  } finally {
    await browser.close();
    kept.remove();
  }
}

// The page that went is still writing when the next one has come.
async function settled(revision, scenario = 'a') {
  for (let tries = 0; tries < 30; ++tries) {
    const loaded = await page.evaluate((id) => load(id), scenario);
    if (loaded.revision >= revision) return loaded;
    await page.waitForTimeout(100);
  }
  return page.evaluate((id) => load(id), scenario);
}

const databaseFolder = () => join(kept.folder, 'Default', 'IndexedDB');

describe('damage', () => {
  test('one flipped byte in the newest snapshot: the one before it, and saving goes on from there', () => inProfile(async () => {
    await page.evaluate(async () => {
      for (let i = 1; i <= 4; ++i) await save('a', i, i - 1);
      const db = await Storage.open();
      await Storage.run(db, 'readwrite', (transaction) => {
        transaction.objectStore('parts').openCursor(null, 'prev').onsuccess = ({ target: { result: cursor } }) => {
          cursor.value[500] ^= 1;
          cursor.update(cursor.value);
        };
      });
    });
    await page.reload();
    assert.deepEqual(await page.evaluate(() => load('a')), { revision: 3, is_older_copy: true, reason: '', is_right: true });
    assert.deepEqual(await page.evaluate(() => save('a', 4, 3)), { is_saved: true, reason: '' });
    await page.reload();
    assert.deepEqual(await page.evaluate(() => load('a')), { revision: 4, is_older_copy: false, reason: '', is_right: true });
  }));

  test('a shortened snapshot is found out too; with none left it is called damaged, not empty', () => inProfile(async () => {
    await page.evaluate(async () => {
      await save('a', 1, 0);
      const db = await Storage.open();
      await Storage.run(db, 'readwrite', (transaction) => {
        transaction.objectStore('parts').openCursor().onsuccess = ({ target: { result: cursor } }) => { cursor.update(cursor.value.slice(0, 10)); };
      });
    });
    assert.deepEqual(await page.evaluate(() => load('a')), { revision: 0, is_older_copy: false, reason: 'damaged', is_right: false });
    assert.equal((await page.evaluate(() => load('b'))).reason, 'missing');
  }));

  test('a database cut in half opens with an older head, and the loss is noticed', () => inProfile(async () => {
    await page.evaluate(async () => { for (let i = 1; i <= 12; ++i) await save('a', i, i - 1, 20000); });
    await browser.close();
    const [origin] = readdirSync(databaseFolder());
    const log = readdirSync(join(databaseFolder(), origin)).filter((name) => name.endsWith('.log')).map((name) => join(databaseFolder(), origin, name))
      .sort((a, b) => statSync(b).size - statSync(a).size)[0];
    truncateSync(log, Math.floor(statSync(log).size / 2));
    await openPage();
    const { has_lost_data, is_available } = await page.evaluate(() => StorageLoad.recent());
    assert.deepEqual([is_available, has_lost_data], [true, true]);
    const loaded = await page.evaluate(() => load('a'));
    assert.ok(loaded.revision >= 1 && loaded.revision < 12, `revision ${loaded.revision}`);
    assert.deepEqual([loaded.is_older_copy, loaded.is_right], [true, true]);
    assert.equal((await page.evaluate((next) => save('a', next, next - 1), loaded.revision + 1)).is_saved, true);
  }));
});

describe('loss', () => {
  test('a first start and a lost start never look alike', () => inProfile(async () => {
    assert.equal((await page.evaluate(() => StorageLoad.recent())).has_lost_data, false);
    await page.evaluate(async () => { await save('a', 1, 0); await save('a', 2, 1); await SecondCopy.write_pending(); await save('a', 3, 2); });
    await page.waitForTimeout(6000);  // Chromium holds localStorage back for about 5 s
    await browser.close();
    rmSync(databaseFolder(), { recursive: true });
    await openPage();
    const { has_lost_data, entries } = await page.evaluate(() => StorageLoad.recent());
    assert.equal(has_lost_data, true);
    assert.deepEqual(entries.map(({ scenario, revision }) => [scenario, revision]), [['a', 2]], 'the second copy is offered');
    assert.deepEqual(await page.evaluate(() => load('a')), { revision: 2, is_older_copy: true, reason: '', is_right: true });
    assert.deepEqual(await page.evaluate(() => save('a', 3, 2)), { is_saved: true, reason: '' });
    await page.reload();
    assert.deepEqual(await page.evaluate(() => load('a')), { revision: 3, is_older_copy: false, reason: '', is_right: true });
    assert.equal((await page.evaluate(() => StorageLoad.recent())).has_lost_data, false);
  }));

  test('a damaged second copy is not taken', () => inProfile(async () => {
    await page.evaluate(async () => {
      await save('a', 1, 0);
      await SecondCopy.write_pending();
      const cache = await SecondCopy.cache();
      const address = SecondCopy.address + 'a';
      const old = await cache.match(address);
      const bytes = new Uint8Array(await old.arrayBuffer());
      bytes[3] ^= 4;
      await cache.put(address, new Response(bytes, { headers: old.headers }));
      const db = await Storage.open();
      await Storage.run(db, 'readwrite', (transaction) => { for (const store of Storage.stores) transaction.objectStore(store).clear(); });
    });
    assert.equal((await page.evaluate(() => load('a'))).revision, 0);
  }));
});

describe('leaving', () => {
  for (const event of ['visibilitychange', 'pagehide']) {
    for (const how of ['close', 'navigate', 'reload']) {
      test(`a save begun in ${event} by ${how} arrives, 5 of 5`, () => inProfile(async () => {
        for (let round = 1; round <= 5; ++round) {
          const leaving = await browser.newPage();
          await leaving.goto(server.url);
          await leaving.evaluate(async ({ event: name, round: revision }) => {
            await Storage.open();
            addEventListener(name, () => {
              if (name === 'visibilitychange' && document.visibilityState !== 'hidden') return;
              StorageSave.save(snapshot('a', revision, revision - 1, 300000), () => {});
            }, { once: true });
          }, { event, round });
          if (how === 'close') await leaving.close();
          else if (how === 'navigate') await leaving.goto('about:blank');
          else await leaving.reload();
          assert.deepEqual(await settled(round), { revision: round, is_older_copy: false, reason: '', is_right: true });
          await leaving.close().catch(() => {});
        }
      }));
    }
  }

  test('the last save arrives also when others are still under way, 5 of 5', () => inProfile(async () => {
    for (let round = 0; round < 5; ++round) {
      const leaving = await browser.newPage();
      await leaving.goto(server.url);
      await leaving.evaluate(async (scenario) => {
        await Storage.open();
        addEventListener('pagehide', () => { StorageSave.save(snapshot(scenario, 4, 3, 300000), () => {}); });
        for (let i = 1; i <= 3; ++i) StorageSave.save(snapshot(scenario, i, i - 1, 300000), () => {});
      }, 'b' + round);
      await leaving.close();
      assert.deepEqual(await settled(4, 'b' + round), { revision: 4, is_older_copy: false, reason: '', is_right: true });
      assert.equal((await page.evaluate((scenario) => save(scenario, 5, 4), 'b' + round)).is_saved, true);
    }
  }));

  test('a save under way arrives when nothing follows it', () => inProfile(async () => {
    const leaving = await browser.newPage();
    await leaving.goto(server.url);
    await leaving.evaluate(async () => {
      await Storage.open();
      StorageSave.save(snapshot('a', 1, 0, 300000), () => {});
      await new Promise((done) => { setTimeout(done, 30); });  // under way, on a slow machine too
    });
    await leaving.close();
    assert.deepEqual(await settled(1), { revision: 1, is_older_copy: false, reason: '', is_right: true });
  }));
});
