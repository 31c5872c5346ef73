// What the browser tests share: one browser per test file, the built page over http or as a file, and a watch over everything
// that must not happen meanwhile: a violation of the policy, an error of the page, a request to anywhere.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { after } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { serve } from '../../web/serve.mjs';
import { flags, program } from './chromium.mjs';
import { decodePng } from './png.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
export const site = process.env.EVENHAND_SITE ?? join(root, 'build', 'web-release', 'site');
export const skip = !process.env.EVENHAND_SITE && !existsSync(join(site, 'index.html')) && 'the page is not built';

// A quarter of the pixels, which the processor has to draw: a test that looks at pixels asks for a ratio of its own.
const coarse = 0.5;
const patience = 90000;  // ms; whoever compiles on the same computer makes everything slow

const closers = [];
after(async () => { for (const close of closers.splice(0).reverse()) await close(); });

let running;
export async function browser() {
  running ??= await chromium.launch({ executablePath: program, args: flags });
  if (!closers.includes(closeRunning)) closers.push(closeRunning);
  return running;
}
async function closeRunning() { await running?.close(); }

let server;
export async function origin() {
  if (!server) {
    server = await serve(site, 0);
    closers.push(() => server.close());
  }
  return server.origin;
}

export const fileAddress = pathToFileURL(join(site, 'evenhand.html')).href;

// Opens the page and waits for its first frame. Options: at 'http' (default), 'file' or an address; size; scheme; ratio; touch;
// contrast; forcedColors; reducedMotion; init: functions run in the page before anything else; waits: false to look at once.
// At the end of the test the page is closed, and what must not have happened is checked.
export async function open(t, options = {}) {
  const { at = 'http', size = [1280, 800], scheme = 'light', ratio = coarse, init = [], waits = true } = options;
  const context = options.context ?? await (await browser()).newContext({
    viewport: { width: size[0], height: size[1] }, deviceScaleFactor: ratio, colorScheme: scheme, hasTouch: Boolean(options.touch),
    isMobile: Boolean(options.mobile), contrast: options.contrast, forcedColors: options.forcedColors, reducedMotion: options.reducedMotion,
    javaScriptEnabled: options.javaScript ?? true, serviceWorkers: 'allow',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(patience);
  const faults = [];
  page.faults = faults;
  page.requests = [];
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
  page.on('console', (message) => { if (message.type() === 'error' && !options.isNoisy) faults.push(`console: ${message.text()}`); });
  page.on('request', (request) => page.requests.push(request.url()));
  await page.addInitScript(() => {
    globalThis.violations = [];
    addEventListener('securitypolicyviolation', (event) => violations.push(`${event.effectiveDirective} ${event.blockedURI} ${event.sample}`), true);
  });
  for (const one of init) await (Array.isArray(one) ? page.addInitScript(...one) : page.addInitScript(one));
  const address = at === 'http' ? `${await origin()}/` : at === 'file' ? fileAddress : at;
  await page.goto(address);
  if (waits) await firstFrame(page);
  page.check = async () => {
    if (options.hasFaults) return;
    if (!page.isClosed()) {
      faults.push(...await page.evaluate(() => violations.splice(0).map((one) => `policy: ${one}`)).catch(() => []));
      faults.push(...page.requests.splice(0).filter((url) => !isExpected(url, address)).map((url) => `request: ${url}`));
    }
    assert.deepEqual(faults.splice(0), []);
  };
  t.after(async () => {
    try {
      await page.check();
    } finally {
      if (!options.context) await context.close();
    }
  });
  return page;
}

// The page itself, what it holds within itself, and what a hosted copy adds.
const isExpected = (url, address) => url.split('#')[0] === address.split('#')[0] || /^(data|blob):/.test(url) ||
  (Boolean(server) && ['sw.js', 'manifest.webmanifest', 'icon.svg', 'icon-192.png', 'icon-512.png'].some((name) => url === `${server.origin}/${name}`));

export async function firstFrame(page) {
  await page.waitForFunction(() => globalThis.evenhandTest?.frames() > 0, null, { timeout: patience });
  await settle(page);
}

// Until no frame is drawn, asked for or due by a timer. The page itself looks, so that no answer is underway meanwhile.
export const settle = (page) => page.evaluate(async () => {
  let last = -1;
  for (let calm = 0, tries = 0; calm < 3 && tries < 400; ++tries) {
    await new Promise((done) => { setTimeout(done, 20); });
    calm = evenhandTest.frames() === last && !evenhandTest.is_waiting() ? calm + 1 : 0;
    last = evenhandTest.frames();
  }
});

// One page for the tests of a file that leave it fit for the next: opened once, watched as any other, and closed when a test left
// something open in it, so that the next begins afresh. `prepare` brings a new page to where all of them begin.
const shared = new Map();
export async function share(t, options = {}, prepare = async () => {}) {
  const key = JSON.stringify(options);
  let page = shared.get(key);
  if (!page || page.isClosed()) {
    page = await open({ after: (close) => closers.push(close) }, options);
    shared.set(key, page);
    await prepare(page);
  }
  t.after(async () => {
    await settle(page).catch(() => {});  // what the last key opens is there
    const isFit = await page.evaluate(() => !document.querySelector('#mirror :is([role=dialog], [role=menu], [role=listbox], [role=alert])')).catch(() => false);
    try {
      await page.check();
    } finally {
      if (!isFit) await page.close();
    }
  });
  return page;
}

export const frames = (page) => page.evaluate(() => evenhandTest.frames());
export const canvasSize = (page) => page.evaluate(() => evenhandTest.size());
export const cursor = (page) => page.evaluate(() => getComputedStyle(document.getElementById('stage')).cursor);
export const troubleOf = (page) => page.locator('#trouble section:not([hidden])').innerText();

// The picture without caret and pointer: settled, pointer away from everything.
export async function picture(page, options = {}) {
  await settle(page);
  return decodePng(await page.screenshot({ animations: 'disabled', caret: 'hide', ...options }));
}

export async function someButton(page) {
  const button = page.locator('#mirror button:not([disabled])').first();
  await button.waitFor();
  return button;
}
