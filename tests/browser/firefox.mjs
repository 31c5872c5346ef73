// The Firefox that EVENHAND_FIREFOX names: Playwright drives it by WebDriver BiDi. Nobody else waits for it, it is slow. It draws WebGL
// only on a display, so where there is none it gets one that nobody sees.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { after } from 'node:test';
import { firefox } from 'playwright-core';

const program = process.env.EVENHAND_FIREFOX;
const hasDisplay = () => Boolean(process.env.DISPLAY) || !spawnSync('Xvfb', ['-help']).error;
export const skip = !program ? 'set EVENHAND_FIREFOX to a Firefox' : !existsSync(program) ? `there is no Firefox at ${program}` :
  !hasDisplay() && 'Firefox has no display: neither DISPLAY nor Xvfb is there';

// The display's name, and how to end it.
async function display() {
  if (process.env.DISPLAY) return { name: process.env.DISPLAY, end: () => {} };
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'], { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const number = await new Promise((done, failed) => {
    server.stdio[3].once('data', done);
    server.once('exit', () => failed(new Error('Xvfb does not start')));
  });
  return { name: `:${String(number).trim()}`, end: () => server.kill() };
}

let running;
const closers = [];
after(async () => { for (const close of closers.splice(0)) await close(); });

async function launch() {
  const { name, end } = await display();
  const browser = await firefox.launch({ channel: 'moz-firefox', executablePath: program, env: { ...process.env, DISPLAY: name },
    // A list of downloads that opens would take the focus from the page.
    firefoxUserPrefs: { 'webgl.force-enabled': true, 'browser.download.alwaysOpenPanel': false } });
  closers.push(() => browser.close(), end);
  return browser;
}

// A window of the one Firefox of a test file, closed at the end of the test.
export async function firefoxContext(t) {
  const context = await (await (running ??= launch())).newContext({ viewport: { width: 1280, height: 800 } });
  t.after(() => context.close());
  return context;
}
