// Text of every script: composed, dead keys, decomposed letters (AX-6). The field is the browser's own, so composition is shown in
// place; what arrives behind it is NFC.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { settle, skip } from './support.mjs';
import { eventually, sharedSample } from './work.mjs';

async function searchField(t, options) {
  const page = await sharedSample(t, 'People and clients', options);
  const field = page.getByRole('textbox', { name: 'Search' });
  await field.click();
  return { page, field, session: await page.context().newCDPSession(page) };
}

const compose = async (session, steps, end) => {
  for (const text of steps) await session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
  await session.send('Input.insertText', { text: end });
};

for (const [language, steps, end] of [
  ['Japanese', ['に', 'にほ', 'にほん', '日本'], '日本'],
  ['Korean', ['ㅎ', '하', '한'], '한'],
  ['Chinese', ['z', 'zh', 'zhong'], '中'],
  ['Vietnamese', ['v', 'vi', 'vie', 'viê', 'việ', 'việt'], 'việt'],
  ['Arabic', ['م', 'مر', 'مرح'], 'مرحبا'],
  ['Hindi', ['न', 'नम', 'नमस'], 'नमस्ते'],
  ['a dead key', ['´'], 'é'],
]) {
  test(`${language}: the composition is shown in place and its result stays`, { skip }, async (t) => {
    const { page, field, session } = await searchField(t);
    await page.keyboard.type('a ');
    await compose(session, steps, end);
    assert.equal(await field.inputValue(), `a ${end}`);
    await settle(page);
    assert.equal(await field.inputValue(), `a ${end}`);
    await page.keyboard.type(' b');
    await settle(page);
    assert.equal(await field.inputValue(), `a ${end} b`);
  });
}

test('while a word is composed frames come and go and nothing is overwritten', { skip }, async (t) => {
  const { page, field, session } = await searchField(t);
  await session.send('Input.imeSetComposition', { text: 'にほ', selectionStart: 2, selectionEnd: 2 });
  for (let i = 0; i < 5; ++i) {
    await page.evaluate(() => evenhandTest.wake());
    await page.mouse.move(300 + i * 20, 500);
    await page.waitForTimeout(40);
  }
  assert.equal(await field.inputValue(), 'にほ');
  await session.send('Input.insertText', { text: '日本' });
  await settle(page);
  assert.equal(await field.inputValue(), '日本');
});

test('Enter and Escape inside a composition do not reach the page', { skip }, async (t) => {
  const { page, field } = await searchField(t);
  await page.evaluate(() => {
    for (const key of ['Enter', 'Escape', 'ArrowDown', 'F6']) {
      document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key, isComposing: true, keyCode: 229, bubbles: true, cancelable: true }));
    }
  });
  await settle(page);
  assert.ok(await field.evaluate((element) => element === document.activeElement));
});

test('decomposed letters become composed ones, and the caret stays', { skip }, async (t) => {
  const { page, field, session } = await searchField(t);
  await session.send('Input.insertText', { text: 'Zoe\u0308 Nova\u0301k' });
  await eventually(() => field.inputValue(), 'Zoë Novák');
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  await session.send('Input.insertText', { text: 'o\u0308' });
  await eventually(() => field.inputValue(), 'Zöoë Novák');
  assert.equal(await field.evaluate((element) => element.selectionStart), 2);
});

test('emoji, joined marks and right-to-left text come back as they were typed', { skip }, async (t) => {
  const { page, field, session } = await searchField(t);
  for (const text of ['👩🏽‍🚀🏳️‍🌈', 'שלום עולם', 'ก็ได้', 'ﷺ', '𝒳𝒴', '﻿'.slice(1) + 'x‍y']) {
    await field.fill('');
    await session.send('Input.insertText', { text });
    await settle(page);
    assert.equal(await field.inputValue(), text.normalize('NFC'));
  }
});

test('on a touch screen the tap itself focuses the field, as phone keyboards demand', { skip }, async (t) => {
  const { field } = await searchField(t, { touch: true });
  await field.blur();
  await field.tap();
  await eventually(() => field.evaluate((element) => element === document.activeElement), true);
});

test('fields ask for no spell check, no completion, no capital letters', { skip }, async (t) => {
  const { page } = await searchField(t);
  for (const element of await page.locator('#mirror input:not([type=range]), #mirror textarea').elementHandles()) {
    assert.deepEqual(await element.evaluate((one) => [one.spellcheck, one.autocomplete, one.getAttribute('autocapitalize')]), [false, 'off', 'off']);
  }
});
