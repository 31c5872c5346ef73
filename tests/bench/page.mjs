// Figures of the page itself, in the browser with its software WebGL: time of a frame while a table of 20,000 clients scrolls,
// how soon fairness follows a weight, how soon few moves appear, and what reading 100 MB takes in time and memory. It measures
// and never judges. Frame times are ours alone (our code and WebGL's calls), so they compare with each other, not with a desk.
// Usage: node tests/bench/page.mjs [scroll,moves,import] [--site FOLDER]
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { argv } from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { flags, program } from '../browser/chromium.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const { values, positionals } = parseArgs({
  args: argv.slice(2),
  options: { site: { type: 'string', default: join(root, 'build', 'web-release', 'site') } },
  allowPositionals: true,
});
const folder = mkdtempSync(join(tmpdir(), 'evenhand-page-bench-'));
const sleep = (milliseconds) => new Promise((done) => { setTimeout(done, milliseconds); });

const criteria = ['Hours a month', 'Escalations', 'Revenue', 'Complexity', 'Tickets', 'Contacts', 'Sites', 'Renewals', 'Reports', 'Trips'];
function table(people, clients, byteCount = 0) {
  let random = 12345;
  const next = (below) => (random = (random * 1103515245 + 12345) % 2147483648) % below;
  const lines = [`Client,Account owner,Segment,Region,${criteria.join(',')}`];
  let size = 0;
  for (let i = 0; byteCount > 0 ? size < byteCount : i < clients; ++i) {
    const line = `Client ${i} of the north,Person ${next(people)},Segment ${next(4)},Region ${next(9)},${criteria.map(() => next(900) / 10).join(',')}`;
    size += line.length + 1;
    lines.push(line);
  }
  return lines.join('\n');
}

async function withPage(use) {
  const browser = await chromium.launch({ executablePath: program, args: flags });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    page.setDefaultTimeout(300000);
    await page.goto(pathToFileURL(join(values.site, 'evenhand.html')).href);
    await page.waitForFunction(() => globalThis.evenhandTest?.frames() > 0);
    await use(page, await browser.newBrowserCDPSession());
  } finally {
    await browser.close();
  }
}

const settle = (page) => page.evaluate(async () => {
  for (let calm = 0, last = -1; calm < 5; last = evenhandTest.frames()) {
    await new Promise((done) => { setTimeout(done, 20); });
    calm = evenhandTest.frames() === last && !evenhandTest.is_waiting() ? calm + 1 : 0;
  }
});

async function choose(page, path) {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByRole('button', { name: 'Choose a file' }).click()]);
  await chooser.setFiles(path);
}

async function goTo(page, screen) {
  await page.getByRole('navigation').getByRole('button', { name: screen, exact: true }).click();
  await page.getByRole('main', { name: screen }).waitFor();
}

const shown = (frames) => {
  const sorted = frames.toSorted((a, b) => a - b);
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))].toFixed(1);
  return `median ${at(0.5)} ms, 95 of 100 within ${at(0.95)} ms, longest ${at(1)} ms (${sorted.length} frames)`;
};

// Milliseconds from an event in the page to something that then is there. What drives the browser takes its own time and is left out.
const timed = (page, event, selector, text = '') => page.evaluate(([name, wanted, words]) => new Promise((done) => {
  addEventListener(name, () => {
    const start = performance.now();
    const look = () => {
      const isThere = [...document.querySelectorAll(wanted)].some((one) => !words || one.textContent === words);
      if (isThere) done(performance.now() - start);
      else setTimeout(look, 4);
    };
    look();
  }, { capture: true, once: true });
}), [event, selector, text]);

// The frames that `deed` asks for, one by one.
async function framesOf(page, deed, times) {
  const all = [];
  for (let k = 0; k < times; ++k) {
    const before = await page.evaluate(() => evenhandTest.frames());
    await deed(k);
    await page.waitForFunction((count) => evenhandTest.frames() > count, before);
    const drawn = await page.evaluate((count) => evenhandTest.milliseconds().slice(count - evenhandTest.frames()), before);
    all.push(...drawn);
  }
  return all;
}

const residentSizes = (ids) => ids.reduce((sum, id) => sum + Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1] ?? 0) / 1024, 0);
async function renderers(session) {
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  return processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
}

const parts = {
  async scroll(page) {
    const path = join(folder, 'team.csv');
    writeFileSync(path, table(200, 20000));
    const read = timed(page, 'change', '#mirror button', 'Show the picture');
    await choose(page, path);
    const preview = await read;
    const taken = timed(page, 'click', '#mirror [role=navigation], #mirror nav');
    await page.getByRole('button', { name: 'Show the picture' }).click();
    console.log(`import of 20,000 clients, 200 people, ${criteria.length} criteria: preview ${Math.round(preview)} ms after the choice, picture ${Math.round(await taken)} ms after the press`);
    await settle(page);
    await goTo(page, 'People and clients');
    await page.getByRole('radio', { name: 'Clients' }).click();
    await settle(page);
    await page.mouse.move(700, 500);
    console.log(`scrolling 20,000 clients: ${shown(await framesOf(page, () => page.mouse.wheel(0, 173), 60))}`);
    await settle(page);
    console.log(`pointing at their rows:   ${shown(await framesOf(page, (k) => page.mouse.move(700, 420 + (k % 10) * 24), 60))}`);
    await goTo(page, 'Policy');
    await settle(page);
    const slider = page.getByRole('slider', { name: /^Weight of/ }).first();
    await slider.focus();
    console.log(`a weight moved by key:    ${shown(await framesOf(page, () => page.keyboard.press('ArrowRight'), 40))}`);
  },

  async moves(page) {
    await page.getByRole('button', { name: 'Uneven load', exact: true }).first().click();
    await page.getByRole('navigation').waitFor();
    await settle(page);
    await sleep(2000);  // the picture is looked at first
    await page.getByRole('navigation').getByRole('button', { name: 'Rebalance', exact: true }).hover();
    await sleep(250);   // from pointing to pressing
    const took = timed(page, 'click', '#mirror input[type=range][aria-label="Number of moves"]');
    await goTo(page, 'Rebalance');
    console.log(`first picture of few moves, 8 people and 120 clients: ${Math.round(await took)} ms after the press`);
  },

  async import(page, session) {
    const path = join(folder, 'large.csv');
    const text = table(200, 0, 100 * 1024 * 1024);
    writeFileSync(path, text);
    const size = text.length / 1048576;
    const ids = await renderers(session);
    const before = residentSizes(ids);
    let most = before;
    const watch = setInterval(() => { most = Math.max(most, residentSizes(ids)); }, 20);
    await choose(page, path);
    const cancel = page.getByRole('button', { name: 'Cancel' });
    await cancel.waitFor();
    await sleep(1500);
    const took = await page.evaluate(() => new Promise((done) => {
      const button = [...document.querySelectorAll('#mirror button')].find((one) => one.textContent === 'Cancel');
      const start = performance.now();
      const look = () => (button.isConnected ? setTimeout(look, 2) : done(performance.now() - start));
      button.click();
      look();
    }));
    console.log(`${size.toFixed(0)} MB cancelled: gone after ${Math.round(took)} ms`);
    await settle(page);
    const started = performance.now();
    await choose(page, path);
    await cancel.waitFor();
    await cancel.waitFor({ state: 'detached' });
    await settle(page);
    clearInterval(watch);
    const words = (await page.locator('#mirror').innerText()).match(/[^\n]*(rows read|clients,|too |larger|could not)[^\n]*/i)?.[0] ?? '';
    console.log(`${size.toFixed(0)} MB read: ${((performance.now() - started) / 1000).toFixed(1)} s, at most ${Math.round(most - before)} MB more than before (${((most - before) / size).toFixed(2)} times the file); then: ${words}`);
  },
};

try {
  for (const name of (positionals[0] ?? Object.keys(parts).join(',')).split(',')) await withPage(parts[name]);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
