// A bare page that holds some of the page's own JavaScript libraries and nothing else: what they promise can be tested in a real
// browser without the program. Library objects `$Name` become globals.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { env } from 'node:process';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const lib = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'web', 'lib');
const executablePath = env.EVENHAND_CHROMIUM ?? '/usr/bin/chromium';

const page = (names, extra) => `<!doctype html><html lang="en"><meta charset="utf-8"><title>libraries</title><div id="stage"></div><script>
const parts = {};
const addToLibrary = (part) => Object.assign(parts, part);
${names.map((name) => readFileSync(join(lib, name + '.js'), 'utf8')).join('\n')}
for (const [name, value] of Object.entries(parts)) globalThis[name.replace(/^\\$/, '')] = value;
${extra}
</script>`;

// Serves the page on a port of its own; `close` stops it.
export async function serve(names, extra = '') {
  const server = createServer((_, answer) => {
    answer.writeHead(200, { 'content-type': 'text/html' });
    answer.end(page(names, extra));
  });
  await new Promise((done) => { server.listen(0, '127.0.0.1', done); });
  return { url: `http://127.0.0.1:${server.address().port}/`, close: () => server.close() };
}

export const text = (names, extra = '') => page(names, extra);

// A browser with a profile on disk, as a person has it: it can be closed and opened again, or killed.
export function profile() {
  const folder = mkdtempSync(join(tmpdir(), 'evenhand-profile-'));
  const open = () => chromium.launchPersistentContext(folder, { executablePath, headless: true, args: ['--no-sandbox', '--disable-gpu'] });
  return { folder, open, remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }) };
}
