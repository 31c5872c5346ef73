// SD-3 with the real page: edits by keyboard, then every process of the browser is killed. What the store had acknowledged is there.
// EVENHAND_KILLS sets the rounds.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { chromium } from 'playwright-core';
import { fileAddress, firstFrame, origin, skip } from './support.mjs';
import { chooseSample, goTo, weight } from './work.mjs';

const rounds = Number(process.env.EVENHAND_KILLS ?? 5);
const flags = ['--no-sandbox', '--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'];

function killAll(folder) {
  for (const id of execFileSync('pgrep', ['-f', '--', folder]).toString().trim().split('\n').map(Number)) {
    if (id === process.pid) continue;
    try {
      process.kill(id, 'SIGKILL');
    } catch {
      // It ended between being listed and being killed.
    }
  }
}

// Tells the test of every head that the database holds, as soon as it holds it.
const watchHeads = async () => {
  const db = await new Promise((done) => { indexedDB.open('evenhand').onsuccess = ({ target }) => done(target.result); });
  for (;;) {
    const all = await new Promise((done, refuse) => {
      const transaction = db.transaction('heads');
      const request = transaction.objectStore('heads').getAll();
      transaction.oncomplete = () => done(request.result);
      transaction.onabort = refuse;
    });
    for (const { revision } of all) globalThis.acknowledged(revision);
    await new Promise((done) => { setTimeout(done, 10); });
  }
};

for (const [name, address] of [['http', async () => `${await origin()}/`], ['a file', async () => fileAddress]]) {
  test(`${rounds} kills over ${name} lose no acknowledged save`, { skip }, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'evenhand-kill-'));
    let known = 0;
    for (let round = 0; round <= rounds; ++round) {
      for (const lock of ['SingletonLock', 'SingletonSocket', 'SingletonCookie']) rmSync(join(folder, lock), { force: true });
      const context = await chromium.launchPersistentContext(folder, {
        executablePath: process.env.EVENHAND_CHROMIUM ?? '/usr/bin/chromium', args: flags, viewport: { width: 1280, height: 800 },
      });
      const page = await context.newPage();
      await page.exposeFunction('acknowledged', (revision) => { known = Math.max(known, revision); });
      const before = known;
      await page.goto(await address());
      await firstFrame(page);
      if (round === 0) await chooseSample(page);
      await page.getByRole('navigation').waitFor();
      await goTo(page, 'Policy');
      const found = await page.evaluate(() => new Promise((done) => {
        indexedDB.open('evenhand').onsuccess = ({ target: { result: db } }) => {
          const all = db.transaction('heads').objectStore('heads').getAll();
          all.onsuccess = () => { db.close(); done(Math.max(0, ...all.result.map(({ revision }) => revision))); };
        };
      }));
      assert.ok(found >= before, `acknowledged ${before}, found ${found}`);
      assert.ok(!/older/i.test(await page.getByRole('main').textContent()), 'no snapshot is damaged');
      if (round === rounds) {
        await context.close();
        break;
      }
      page.evaluate(watchHeads).catch(() => {});
      await weight(page).focus();
      const until = Date.now() + 800 + Math.random() * 1500;
      for (let key = 0; Date.now() < until; ++key) await page.keyboard.press(key % 40 < 20 ? 'ArrowRight' : 'ArrowLeft');
      killAll(folder);
      await context.close().catch(() => {});
    }
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    assert.ok(known > 0, 'something was saved');
  });
}
