// The graphics driver may take the context away at any time: nothing breaks, and the picture comes back as it was.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { differingPixels } from './png.mjs';
import { frames, open, picture, settle, skip, someButton } from './support.mjs';

const isLost = (page) => page.evaluate(() => document.getElementById('canvas').getContext('webgl2').isContextLost());

test('after the context was lost and given back the picture is the same, pixel by pixel', { skip }, async (t) => {
  const page = await open(t, { ratio: 1 });
  const before = await picture(page);
  for (let round = 0; round < 3; ++round) {
    await page.evaluate(() => evenhandTest.lose_context());
    await page.waitForFunction(() => document.getElementById('canvas').getContext('webgl2').isContextLost());
    await page.waitForTimeout(100);
    await page.evaluate(() => evenhandTest.restore_context());
    await page.waitForFunction(() => !document.getElementById('canvas').getContext('webgl2').isContextLost());
    assert.equal(differingPixels(before, await picture(page)), 0, `round ${round}`);
  }
});

test('what happens meanwhile is not lost', { skip }, async (t) => {
  const page = await open(t, { ratio: 1 });
  await page.evaluate(() => evenhandTest.lose_context());
  await page.waitForTimeout(100);
  assert.ok(await isLost(page));
  await page.setViewportSize({ width: 1000, height: 700 });
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.mouse.move(20, 20);
  await page.waitForTimeout(200);
  await page.evaluate(() => evenhandTest.restore_context());
  await page.waitForTimeout(200);
  const fresh = await open(t, { size: [1000, 700], scheme: 'dark', ratio: 1 });
  await page.mouse.move(999, 699);
  await fresh.mouse.move(999, 699);
  assert.equal(differingPixels(await picture(page), await picture(fresh), 2), 0);
  const drawn = await frames(page);
  await (await someButton(page)).hover();
  await settle(page);
  assert.ok(await frames(page) > drawn);
});
