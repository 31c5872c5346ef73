// axe-core over the component gallery: every component and chart in every state. The gallery is in debug builds only,
// so this runs where that page is built: cmake --preset web-debug && cmake --build --preset web-debug --target site
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { axe, themes, violationsOf } from './axe_check.mjs';
import { open, settle } from './support.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const file = join(process.env.EVENHAND_DEBUG_SITE ?? join(root, 'build', 'web-debug', 'site'), 'evenhand.html');
const skip = !process.env.EVENHAND_DEBUG_SITE && !existsSync(file) && 'the debug page is not built';

async function openGallery(t, options) {
  const page = await open(t, { ...options, at: pathToFileURL(file).href });
  await page.keyboard.press('Control+K');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.type('gallery');
  await page.getByRole('option', { name: /gallery/i }).first().waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('tab', { name: 'Components', exact: true }).waitFor();
  return page;
}

// A gallery page is longer than the window and axe looks at what is in view: from top to bottom, a part at a time.
async function violationsToTheEnd(page, where, options) {
  const { width, height } = page.viewportSize();
  await page.mouse.move(width / 2, height / 2);
  const found = new Set();
  for (let part = 1, before = ''; part < 40; ++part) {
    for (const violation of await violationsOf(page, `${where}, part ${part}`, options)) found.add(`${where}: ${violation}`);
    const now = await page.locator('#mirror').innerHTML();
    if (now === before) return [...found];
    before = now;
    await page.mouse.wheel(0, height * 0.7);
    await settle(page);
  }
  assert.fail(`${where} has no end`);
}

// Themes differ in colours alone, which axe does not see in a drawing: three layouts tell everything.
const layouts = themes.filter(([name]) => ['light', 'a phone', 'a projector'].includes(name));
for (const [name, options] of layouts) {
  test(`no violation in the gallery: ${name}`, { skip }, async (t) => {
    const page = await openGallery(t, options);
    await page.evaluate(axe);
    const found = [];
    for (const tab of ['Components', 'More components', 'Charts']) {
      await page.getByRole('tab', { name: tab, exact: true }).click();
      found.push(...await violationsToTheEnd(page, tab, { isPhone: Boolean(options.touch) }));
    }
    assert.deepEqual(found, []);
  });
}
