// Idle means idle (PB-4): no frame without input, change or running motion.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { frames, open, settle, share, skip, someButton } from './support.mjs';

const framesIn = async (page, milliseconds) => {
  const before = await frames(page);
  await page.waitForTimeout(milliseconds);
  return await frames(page) - before;
};

test('no frame in five seconds, and the main thread sleeps', { skip }, async (t) => {
  const page = await share(t);
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  await page.waitForTimeout(1000);  // what is done once after the start is over
  const busy = async () => (await session.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'ScriptDuration').value;
  const before = await busy();
  assert.equal(await framesIn(page, 5000), 0);
  assert.ok(await busy() - before < 0.05, `${await busy() - before} s of script`);
  assert.equal(await page.evaluate(() => evenhandTest.is_waiting()), false);
});

test('a move of the pointer ends in stillness, also on a control', { skip }, async (t) => {
  const page = await share(t);
  await (await someButton(page)).hover();
  await settle(page);
  await page.waitForTimeout(1500);  // a tooltip may come
  assert.equal(await framesIn(page, 1000), 0);
  await page.mouse.move(640, 790);
  await settle(page);
  assert.equal(await framesIn(page, 1000), 0);
});

test('a focused text field needs no frame: the caret is the browser\'s', { skip }, async (t) => {
  const page = await share(t);
  const field = page.getByRole('textbox').first();
  await field.focus();
  await settle(page);
  assert.equal(await framesIn(page, 1500), 0);
  await field.blur();
});

test('a frame follows input at once: in the next animation frame of the browser', { skip }, async (t) => {
  const page = await share(t);
  await page.evaluate(() => {
    globalThis.answers = [];
    addEventListener('pointermove', (event) => {
      const drawn = evenhandTest.frames();
      const look = (turns) => {
        if (evenhandTest.frames() > drawn) answers.push({ turns, delay: performance.now() - event.timeStamp });
        else requestAnimationFrame(() => look(turns + 1));
      };
      setTimeout(() => look(0));  // after the page has asked for its own frame
    }, true);
  });
  for (let i = 0; i < 12; ++i) {
    await page.mouse.move(300 + i * 11, 300 + i * 7);
    await settle(page);
  }
  const answers = await page.evaluate(() => answers);
  const delays = answers.map(({ delay }) => delay).sort((a, b) => a - b);
  t.diagnostic(`event to frame: median ${delays[6].toFixed(1)} ms, worst ${delays.at(-1).toFixed(1)} ms`);
  assert.equal(answers.length, 12);
  assert.ok(answers.every(({ turns }) => turns <= 1), JSON.stringify(answers));
});

test('with reduced motion a change of screen is over after a few frames', { skip }, async (t) => {
  const page = await open(t, { reducedMotion: 'reduce' });
  const before = await frames(page);
  await page.keyboard.press('Control+k');
  await settle(page);
  assert.ok(await frames(page) - before < 20, `${await frames(page) - before} frames`);
});
