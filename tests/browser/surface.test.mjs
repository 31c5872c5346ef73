// The canvas: there is a picture, its pixels are the screen's pixels at every scale, and it follows size, zoom and taste.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countColors, differingPixels } from './png.mjs';
import { canvasSize, cursor, frames, open, picture, skip, someButton, settle } from './support.mjs';
import { eventually } from './work.mjs';

test('there is a WebGL 2 context, a picture of more than one colour, and no skeleton', { skip }, async (t) => {
  const page = await open(t, { ratio: 1 });
  assert.ok(await page.evaluate(() => document.getElementById('canvas').getContext('webgl2') instanceof WebGL2RenderingContext));
  assert.ok(countColors(await picture(page)) > 8);
  assert.equal(await page.locator('#skeleton').count(), 0);
  const attributes = await page.evaluate(() => document.getElementById('canvas').getContext('webgl2').getContextAttributes());
  assert.deepEqual([attributes.alpha, attributes.antialias, attributes.depth, attributes.stencil], [false, false, false, false]);
});

for (const ratio of [1, 1.25, 1.5, 2, 3]) {
  test(`at ${ratio} device pixels per CSS pixel the canvas has exactly the screen's pixels`, { skip }, async (t) => {
    const page = await open(t, { ratio, size: [1003, 613] });
    const { width, height, ratio: known } = await canvasSize(page);
    assert.equal(known, ratio);
    assert.ok(Math.abs(width - 1003 * ratio) <= 1 && Math.abs(height - 613 * ratio) <= 1, `${width} x ${height}`);
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth && document.documentElement.scrollHeight <= innerHeight), true);
  });

  test(`at ${ratio} a control is hit where it is drawn, to one pixel`, { skip }, async (t) => {
    const page = await open(t, { ratio });
    const box = await (await someButton(page)).boundingBox();
    const cursorAt = async (x, y) => {
      await page.mouse.move(x, y);
      await settle(page);
      return cursor(page);
    };
    const [middleX, middleY] = [box.x + box.width / 2, box.y + box.height / 2];
    for (const [x, y] of [[box.x + 1, middleY], [box.x + box.width - 1, middleY], [middleX, box.y + 1], [middleX, box.y + box.height - 1]]) {
      assert.equal(await cursorAt(x, y), 'pointer', `inside at ${x}, ${y}`);
    }
    assert.notEqual(await cursorAt(box.x - 2, middleY), 'pointer');
    assert.notEqual(await cursorAt(middleX, box.y - 2), 'pointer');
  });
}

test('after a change of size the picture is the one of a page opened at that size', { skip }, async (t) => {
  const page = await open(t, { size: [900, 700], ratio: 1 });
  for (const [width, height] of [[1280, 800], [700, 900], [1400, 500]]) {
    await page.setViewportSize({ width, height });
    await eventually(() => canvasSize(page), { width, height, ratio: 1 }, 'size');
    const fresh = await open(t, { size: [width, height], ratio: 1 });
    assert.equal(differingPixels(await picture(page), await picture(fresh), 2), 0, `${width} x ${height}`);
    await fresh.close();
  }
});

test('on another screen, with the same size of window, the canvas gets the pixels of that screen', { skip }, async (t) => {
  const page = await open(t, { size: [900, 600], ratio: 1 });
  const session = await page.context().newCDPSession(page);
  for (const ratio of [2, 0.5, 1]) {
    await session.send('Emulation.setDeviceMetricsOverride', { width: 900, height: 600, deviceScaleFactor: ratio, mobile: false });
    await page.mouse.move(300 + 40 * ratio, 300);  // whatever makes a frame
    await eventually(() => canvasSize(page), { width: 900 * ratio, height: 600 * ratio, ratio }, 'size');
  }
});

test('browser zoom changes the ratio of a living page, and the text is drawn anew', { skip }, async (t) => {
  const page = await open(t, { size: [1000, 600], ratio: 1 });
  const glyphs = await page.evaluate(() => evenhandTest.glyphs());
  const session = await page.context().newCDPSession(page);
  for (const ratio of [1.5, 2, 1.1]) {
    await session.send('Emulation.setDeviceMetricsOverride', { width: Math.round(1000 / ratio), height: Math.round(600 / ratio), deviceScaleFactor: ratio, mobile: false });
    const size = await eventually(() => canvasSize(page), (now) => Math.abs(now.ratio - ratio) < 1e-6, 'ratio');
    await settle(page);
    assert.ok(Math.abs(size.width - 1000) <= 2 && Math.abs(size.height - 600) <= 2, JSON.stringify(size));
  }
  assert.ok(await page.evaluate(() => evenhandTest.glyphs()) > glyphs);
});

test('the colours follow the system while the page is open', { skip }, async (t) => {
  const page = await open(t, { ratio: 1 });
  const light = await picture(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await picture(page);
  assert.ok(light.at(2, 2)[0] > 200 && dark.at(2, 2)[0] < 60, `${light.at(2, 2)} ${dark.at(2, 2)}`);
  const fresh = await open(t, { scheme: 'dark', ratio: 1 });
  assert.equal(differingPixels(dark, await picture(fresh), 2), 0, 'text smoothed for the other theme stayed behind');
  await page.emulateMedia({ colorScheme: 'light' });
  assert.equal(differingPixels(light, await picture(page), 2), 0);
});

test('high contrast and forced colours reach the canvas while the page is open', { skip }, async (t) => {
  const page = await open(t, { scheme: 'dark', ratio: 1 });
  await page.emulateMedia({ contrast: 'more' });
  assert.deepEqual((await picture(page)).at(2, 2), [0, 0, 0]);
  await page.emulateMedia({ contrast: null, forcedColors: 'active', colorScheme: 'dark' });
  const wanted = await page.evaluate(() => {
    const probe = document.createElement('span');
    document.body.append(probe);
    probe.style.forcedColorAdjust = 'none';
    probe.style.color = 'Canvas';
    return getComputedStyle(probe).color.match(/\d+/g).map(Number);
  });
  assert.deepEqual((await picture(page)).at(2, 2), wanted);
});

test('a resized window costs few frames', { skip }, async (t) => {
  const page = await open(t, { ratio: 1 });
  const before = await frames(page);
  await page.setViewportSize({ width: 1100, height: 700 });
  await settle(page);
  assert.ok(await frames(page) - before <= 12, `${await frames(page) - before} frames`);
});
