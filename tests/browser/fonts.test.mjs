// Text on the canvas is the browser's own text: any script, sharp at any scale, and readable where pixels cannot be read back.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { differingPixels } from './png.mjs';
import { open, picture, settle, share, skip } from './support.mjs';

const glyphs = (page) => page.evaluate(() => evenhandTest.glyphs());

// What Firefox with resistFingerprinting does: every read of a canvas returns noise.
const noisyReads = () => {
  const original = CanvasRenderingContext2D.prototype.getImageData;
  CanvasRenderingContext2D.prototype.getImageData = function getImageData(...args) {
    const image = original.apply(this, args);
    for (let i = 0; i < image.data.length; ++i) image.data[i] = (i * 2654435761) >>> 24;
    return image;
  };
};

// Draws whatever is pasted: the page shows the columns and rows it has read.
async function paste(page, text) {
  await page.evaluate((pasted) => {
    const data = new DataTransfer();
    data.setData('text/plain', pasted);
    document.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }, text);
  await settle(page);
}

const scripts = {
  Latin: 'Zażółć gęślą jaźń', Greek: 'Ξεσκεπάζω την ψυχή', Cyrillic: 'Съешь ещё булок', Hebrew: 'דג סקרן שט בים', Arabic: 'نص حكيم له سر قاطع',
  Devanagari: 'ऋषियों को सताने', Thai: 'เป็นมนุษย์สุดประเสริฐ', Han: '我能吞下玻璃而不伤身体', Kana: 'いろはにほへと', Hangul: '다람쥐 헌 쳇바퀴에', Vietnamese: 'Tiếng Việt ầu', Emoji: '👩🏽‍🚒 🇩🇪 🙂',
};

test('the first screen is drawn with glyphs of the browser', { skip }, async (t) => {
  const page = await share(t);
  assert.ok(await glyphs(page) > 20);
  assert.equal(await page.evaluate(() => evenhandTest.uploads_without_readback()), false);
});

test('twelve scripts are read, shown and kept apart', { skip }, async (t) => {
  const page = await share(t);
  const names = Object.keys(scripts);
  for (let i = 0; i < names.length; i += 3) {  // the page shows the first three values of a column
    const before = await glyphs(page);
    const rows = names.slice(i, i + 3).map((name) => `${scripts[name]}\t${name}`);
    await paste(page, ['Client\tOwner', ...rows].join('\n'));
    for (const name of names.slice(i, i + 3)) await page.getByText(scripts[name]).first().waitFor({ timeout: 10000 });
    assert.ok(await glyphs(page) > before, names.slice(i, i + 3).join());
    await page.getByRole('button', { name: 'Leave it' }).click();
    await settle(page);
  }
});

for (const [scheme, ratio] of [['light', 1], ['dark', 2]]) {
  test(`where reads return noise the text is the same (${scheme}, ${ratio}x)`, { skip }, async (t) => {
    const [usual, noisy] = [await open(t, { scheme, ratio }), await open(t, { scheme, ratio, init: [noisyReads] })];
    assert.equal(await noisy.evaluate(() => evenhandTest.uploads_without_readback()), true);
    assert.equal(differingPixels(await picture(usual), await picture(noisy), 8), 0);
    await noisy.evaluate(() => evenhandTest.lose_context());
    await noisy.waitForTimeout(100);
    await noisy.evaluate(() => evenhandTest.restore_context());
    await noisy.waitForTimeout(100);
    assert.equal(differingPixels(await picture(usual), await picture(noisy), 8), 0, 'after a lost context');
  });
}

test('text that is drawn once is not drawn again', { skip }, async (t) => {
  const page = await share(t);
  const before = await glyphs(page);
  for (let i = 0; i < 20; ++i) {
    await page.evaluate(() => evenhandTest.wake());
    await page.mouse.move(100 + i, 700);
  }
  await settle(page);
  assert.equal(await glyphs(page), before);
});
