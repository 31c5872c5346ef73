// Mouse, pen, touch, wheel, keys and clipboard, through real events of a real browser (AX-8, AX-9, AX-10).
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cursor, frames, open, settle, share, skip, someButton } from './support.mjs';

const center = ({ x, y, width, height }) => ({ x: x + width / 2, y: y + height / 2 });
const touchSession = async (page) => page.context().newCDPSession(page);

// The times are the finger's own, whatever else this computer does meanwhile.
async function drag(session, from, to, { steps = 8, pause = 16, holds = 0 } = {}) {
  let now = Date.now() / 1000;
  const sent = [];
  const send = (type, touchPoints, after) => sent.push(session.send('Input.dispatchTouchEvent', { type, touchPoints, timestamp: now += after / 1000 }));
  send('touchStart', [from], 0);
  for (let i = 1; i <= steps; ++i) send('touchMove', [{ x: from.x + (to.x - from.x) * i / steps, y: from.y + (to.y - from.y) * i / steps }], pause);
  send('touchEnd', [], pause + holds);
  await Promise.all(sent);
}

// The start screen as it is opened, scrolled to its beginning and with nothing typed.
async function start(t, options) {
  const page = await share(t, options);
  const { width, height } = page.viewportSize();
  await page.evaluate(() => document.activeElement?.blur());
  await page.mouse.move(width / 2, height / 2);
  await page.mouse.wheel(0, -5000);
  await page.mouse.move(1, height - 1);
  const field = page.getByRole('textbox').first();
  if (await field.inputValue() !== '') await field.fill('');
  await settle(page);
  return page;
}
const small = { touch: true, size: [900, 420], ratio: 1 };  // the browser tells a turn of the wheel in other units at an emulated ratio

// Where the first heading stands: moves when the page scrolls.
const headingTop = async (page) => (await page.getByRole('heading').first().boundingBox()).y;

// Whether the page kept the browser from its own answer to the first such event (of this key).
async function prevented(page, kind, act, key = '') {
  await page.evaluate(([name, wanted]) => {
    globalThis.wasPrevented = undefined;
    const look = (event) => {
      if (wanted && event.key !== wanted) return;
      removeEventListener(name, look);
      setTimeout(() => { globalThis.wasPrevented = event.defaultPrevented; });
    };
    addEventListener(name, look);
  }, [kind, key]);
  await act();
  await page.waitForFunction(() => globalThis.wasPrevented !== undefined);
  return page.evaluate(() => globalThis.wasPrevented);
}

test('the pointer shows what can be pressed, and leaves nothing behind', { skip }, async (t) => {
  const page = await start(t);
  await (await someButton(page)).hover();
  await settle(page);
  assert.equal(await cursor(page), 'pointer');
  await page.mouse.move(1, 799);
  await settle(page);
  assert.notEqual(await cursor(page), 'pointer');
});

test('a press that comes in the same frame as the move counts', { skip }, async (t) => {
  const page = await open(t);
  const at = center(await page.getByRole('button', { name: 'Only names' }).boundingBox());
  await page.mouse.move(1, 799);
  await settle(page);
  await page.mouse.click(at.x, at.y);
  await page.getByRole('navigation').waitFor();
});

test('the wheel scrolls the page by what was turned, Ctrl and wheel stays with the browser', { skip }, async (t) => {
  const page = await start(t, small);
  await page.mouse.move(450, 300);
  await settle(page);
  const before = await headingTop(page);
  await page.mouse.wheel(0, 100);
  await settle(page);
  assert.ok(Math.abs(before - 100 - await headingTop(page)) <= 6, `${before} ${await headingTop(page)}`);
  assert.equal(await prevented(page, 'wheel', () => page.mouse.wheel(0, 10)), true);
  await page.keyboard.down('Control');
  assert.equal(await prevented(page, 'wheel', () => page.mouse.wheel(0, 10)), false);
  await page.keyboard.up('Control');
});

test('a finger taps', { skip }, async (t) => {
  const page = await start(t, small);
  await page.getByRole('textbox').first().tap();
  await settle(page);
  assert.ok(await page.evaluate(() => ['TEXTAREA', 'INPUT'].includes(document.activeElement.tagName)));
});

test('a finger that moves scrolls, by as much as it moves', { skip }, async (t) => {
  const page = await start(t, small);
  const before = await headingTop(page);
  await drag(await touchSession(page), { x: 450, y: 380 }, { x: 450, y: 280 }, { holds: 200 });
  await settle(page);
  const moved = before - await headingTop(page);
  assert.ok(moved > 80 && moved <= 101, `${moved} px`);
});

test('a finger that flicks lets the page run on, and it comes to rest', { skip }, async (t) => {
  const page = await start(t, small);
  const before = await headingTop(page);
  await drag(await touchSession(page), { x: 450, y: 380 }, { x: 450, y: 320 }, { steps: 4, pause: 8 });
  await settle(page);
  assert.ok(before - await headingTop(page) > 60, `${before - await headingTop(page)} px`);
  const still = await frames(page);
  await page.waitForTimeout(800);
  assert.equal(await frames(page), still);
});

test('a long press is a context press, not a tap', { skip }, async (t) => {
  const page = await start(t, small);
  await page.evaluate(() => {
    globalThis.longPresses = 0;
    addEventListener('evenhand-long-press', () => { ++longPresses; });
  });
  const session = await touchSession(page);
  const at = { x: 450, y: 412 };
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [at] });
  await page.waitForFunction(() => longPresses === 1);
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await drag(session, at, at, { steps: 0 });
  await settle(page);
  assert.equal(await page.evaluate(() => longPresses), 1);
});

test('Tab walks through the page and out of it: no key is trapped', { skip }, async (t) => {
  const page = await start(t);
  assert.equal(await prevented(page, 'keydown', () => page.keyboard.press('Tab')), false);
  const seen = new Set();
  for (let i = 0; i < 60; ++i) {
    const id = await page.evaluate(() => document.activeElement === document.body ? '' : document.activeElement.id || document.activeElement.tagName);
    if (id === '') break;
    seen.add(id);
    await page.keyboard.press('Tab');
  }
  assert.ok(seen.size >= 2, [...seen].join());
});

test('keys of the browser stay the browser\'s, keys of commands are ours', { skip }, async (t) => {
  const page = await start(t);
  for (const chord of ['F5', 'F12', 'Control+l', 'Control+r', 'Control+=', 'Alt+ArrowLeft']) {
    const key = chord.split('+').pop() || '=';
    await page.evaluate((wanted) => {
      const look = (event) => {
        if (event.key !== wanted) return;
        removeEventListener('keydown', look);
        globalThis.taken = event.defaultPrevented;
        event.preventDefault();  // so that this page survives its reload key
      };
      globalThis.taken = undefined;
      addEventListener('keydown', look);
    }, key);
    await page.keyboard.press(chord);
    assert.equal(await page.evaluate(() => taken), false, chord);
  }
  assert.equal(await prevented(page, 'keydown', () => page.keyboard.press('Control+k'), 'k'), true);
});

test('a text field keeps its own keys', { skip }, async (t) => {
  const page = await start(t);
  const field = page.getByRole('textbox').first();
  await field.click();
  await page.keyboard.type('abc?');
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Home');
  await page.keyboard.type('x');
  assert.equal(await field.inputValue(), 'xabc');
  await page.keyboard.press('Control+z');
  assert.notEqual(await field.inputValue(), 'xabc');
});

test('a composed letter arrives once, and its Enter ends only the composition', { skip }, async (t) => {
  const page = await start(t);
  const field = page.getByRole('textbox').first();
  await field.click();
  const session = await page.context().newCDPSession(page);
  await session.send('Input.imeSetComposition', { text: 'にほ', selectionStart: 2, selectionEnd: 2 });
  await settle(page);
  await session.send('Input.insertText', { text: '日本' });
  await settle(page);
  assert.equal(await field.inputValue(), '日本');
});

test('a table pasted anywhere is read, letters composed', { skip }, async (t) => {
  const page = await open(t);
  await page.evaluate(() => {
    const data = new DataTransfer();
    data.setData('text/plain', 'Client\tOwner\nCafe\u0301 Nord\tDana\n');
    document.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  });
  await page.getByText('Caf\u00e9 Nord').first().waitFor({ timeout: 10000 });
});

test('no menu of the browser over the canvas, but over text fields', { skip }, async (t) => {
  const page = await start(t);
  assert.equal(await prevented(page, 'contextmenu', () => page.mouse.click(2, 798, { button: 'right' })), true);
  const at = center(await page.getByRole('textbox').first().boundingBox());
  assert.equal(await prevented(page, 'contextmenu', () => page.mouse.click(at.x, at.y, { button: 'right' })), false);
});
