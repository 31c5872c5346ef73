// The search for few moves in the page's worker: it comes from there, ends when nobody wants it, is replaced when it breaks, and
// where there is no worker the page searches itself. How long the first picture takes is told, not judged.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { open, skip } from './support.mjs';
import { eventually, goTo, openSample } from './work.mjs';

const moves = (page) => page.getByRole('slider', { name: 'Number of moves' });
const stop = (page) => page.getByRole('button', { name: 'Stop and keep' });
const goOn = (page) => page.getByRole('button', { name: 'Go on', exact: true });

// The search may be over before a press from outside arrives: this one comes with the button.
const stopAtOnce = (page) => page.evaluate(() => {
  const mirror = document.querySelector('#mirror');
  const watch = new MutationObserver(() => {
    const button = [...mirror.querySelectorAll('button')].find((one) => one.textContent === 'Stop and keep');
    if (!button) return;
    watch.disconnect();
    button.click();
  });
  watch.observe(mirror, { childList: true, subtree: true, characterData: true });
});

const tall = { size: [1280, 1700] };  // the search and its button are in view

const team = (people, clients) => {
  const lines = ['Client,Owner,Hours a month'];
  for (let i = 0; i < clients; ++i) lines.push(`Client ${i},Person ${Math.floor((i * i) / clients) % people},${1 + ((i * 37) % 91) / 4}`);
  return lines.join('\n');
};

async function openTeam(t, options, people, clients) {
  const page = await open(t, options);
  await page.evaluate((text) => {
    const data = new DataTransfer();
    data.setData('text/plain', text);
    document.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }));
  }, team(people, clients));
  await page.getByRole('button', { name: 'Show the picture' }).click();
  await page.getByRole('navigation').waitFor();
  return page;
}

for (const at of ['http', 'file']) {
  test(`the first picture comes from a worker, over ${at}`, { skip }, async (t) => {
    const page = await openTeam(t, { at }, 20, 300);
    await eventually(async () => page.workers().length, 1, 'a worker waits');
    const took = page.evaluate(() => new Promise((done) => {
      const shows = () => document.querySelector('#mirror input[type=range][aria-label="Number of moves"]');
      addEventListener('click', () => {
        const start = performance.now();
        const look = () => (shows() ? done(performance.now() - start) : setTimeout(look, 4));
        look();
      }, { capture: true, once: true });
    }));
    await goTo(page, 'Rebalance');
    await moves(page).waitFor();
    console.log(`# first picture of 20 people and 300 clients over ${at}: ${Math.round(await took)} ms after the press`);
    assert.equal(page.workers().length, 1);
  });
}

test('stopped, the worker is gone at once, and what was found stays; gone on with, there is more', { skip }, async (t) => {
  const page = await openSample(t, tall);
  await eventually(async () => page.workers().length, 1, 'a worker waits');
  const [working] = page.workers();
  const gone = new Promise((done) => { working.once('close', done); });
  await stopAtOnce(page);
  await goTo(page, 'Rebalance');
  await gone;
  await goOn(page).waitFor();
  assert.ok(await moves(page).isVisible());
  await goOn(page).click();
  await stop(page).waitFor();
  assert.equal(await page.getByRole('alert').count(), 0);
});

test('a worker that breaks is said and replaced; the picture stays and the search can go on', { skip }, async (t) => {
  const page = await openSample(t, { ...tall, isNoisy: true, hasFaults: true });
  await page.evaluate(() => {
    const post = Worker.prototype.postMessage;
    let questions = 0;
    // The second question is one that no program survives.
    Worker.prototype.postMessage = function broken(data, ...rest) {
      if (data instanceof Uint8Array && ++questions === 2) return post.call(this, 7);
      return post.call(this, data, ...rest);
    };
  });
  await stopAtOnce(page);
  await goTo(page, 'Rebalance');
  await goOn(page).click();
  await eventually(() => page.locator('#mirror').innerText(), (text) => /stopped by itself/.test(text), 'said');
  assert.ok(await moves(page).isVisible());
  await eventually(async () => page.workers().length, 1, 'replaced');
  await goOn(page).click();
  await stop(page).waitFor();
});

test('without workers the page searches itself', { skip }, async (t) => {
  const page = await openSample(t, { init: [() => { globalThis.Worker = class { constructor() { throw new Error('refused'); } }; }] });
  await goTo(page, 'Rebalance');
  await moves(page).waitFor();
  assert.equal(page.workers().length, 0);
});
