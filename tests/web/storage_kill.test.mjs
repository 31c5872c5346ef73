// SD-3: every save that was answered is there, whole, after all processes of the browser were killed in the middle of saving.
// EVENHAND_KILLS sets the rounds (5 by default, for http and file alike).
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { env, kill, pid } from 'node:process';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { profile } from './library_page.mjs';
import { longTexts, serveStorage, storageText } from './storage_page.mjs';

const rounds = Number(env.EVENHAND_KILLS ?? 5);

const saveWithoutEnd = async ({ start, isLong }) => {
  for (let revision = start + 1; ; ++revision) {
    const { is_saved, reason } = await (isLong ? saveLong(revision) : save('a', revision, revision - 1, 200000));
    if (!is_saved) return globalThis.refused(reason);
    globalThis.answered(revision);
  }
};

function killAll(folder) {
  const found = spawnSync('pgrep', ['-f', '--', folder]).stdout.toString().split('\n').map(Number).filter(Boolean);
  for (const one of found) {
    if (one === pid) continue;
    try {
      kill(one, 'SIGKILL');
    } catch {
      // It ended between being listed and being killed.
    }
  }
}

// What cannot be read for the moment is not lost: it is looked at again, on a fresh page, and said.
async function look(t, page, isLong) {
  const open = () => page.evaluate((long) => (long ? loadLong() : load('a')), isLong);
  let loaded = await open();
  for (let again = 0; loaded.reason === 'blocked' && again < 3; ++again) {
    t.diagnostic('the store could not be read at first');
    await page.reload();
    loaded = await open();
  }
  return loaded;
}

async function killAgainAndAgain(t, address, isLong) {
  const { folder, open, remove } = profile();
  t.after(() => {
    killAll(folder);
    remove();
  });
  let answered = 0;
  let saves = 0;
  for (let round = 0; round <= rounds; ++round) {
    for (const lock of ['SingletonLock', 'SingletonSocket', 'SingletonCookie']) rmSync(join(folder, lock), { force: true });
    const browser = await open();
    const page = await browser.newPage();
    await page.goto(address);
    const loaded = await look(t, page, isLong);
    const loss = await page.evaluate(() => `${Storage.data_loss ? ', and the browser says that it lost data' : ''}`);
    assert.ok(loaded.revision >= answered, `round ${round}: answered ${answered}, found ${loaded.revision} ${loaded.reason}${loss}`);
    assert.equal(loaded.is_older_copy, false);
    if (answered > 0) assert.equal(loaded.is_right, true);
    if (round === rounds) {
      await browser.close();
      break;
    }
    answered = loaded.revision;
    let refusal = '';
    await page.exposeFunction('answered', (revision) => { answered = Math.max(answered, revision); ++saves; });
    await page.exposeFunction('refused', (reason) => { refusal = reason; });
    page.evaluate(saveWithoutEnd, { start: loaded.revision, isLong }).catch(() => {});
    await new Promise((done) => { setTimeout(done, 300 + Math.random() * 900); });
    killAll(folder);
    await browser.close().catch(() => {});
    assert.equal(refusal, '');
  }
  assert.ok(saves > rounds * 3, `only ${saves} saves in ${rounds} rounds`);
}

for (const [name, isLong] of [['', false], [', with parts in common', true]]) {
  test(`kills lose no answered save, over http${name}`, async (t) => {
    const server = await serveStorage(longTexts);
    t.after(() => server.close());
    await killAgainAndAgain(t, server.url, isLong);
  });
}

test('kills lose no answered save, from a file', async (t) => {
  const { folder, remove } = profile();
  t.after(remove);
  const path = join(folder, 'page.html');
  writeFileSync(path, storageText());
  await killAgainAndAgain(t, pathToFileURL(path).href, false);
});
