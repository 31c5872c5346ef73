// One look of axe-core at the page as it stands, and the themes to look in: no violation, with the rule on target size switched on.
// It finds about half of what can be wrong; contrast of drawn text is a unit test of the themes, because the mirror's own text is
// transparent.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { settle } from './support.mjs';

export const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

// On a phone the page is longer than the screen, and axe takes what a box with hidden overflow cuts off for something that covers
// its neighbours; there mirror.test.mjs measures the targets.
export async function check(page, where, options) {
  assert.deepEqual(await violationsOf(page, where, options), [], where);
}

export async function violationsOf(page, where, { isPhone = false } = {}) {
  await settle(page);
  const found = await page.evaluate((enabled) => axe.run(document, { rules: { 'target-size': { enabled } } }), !isPhone);
  assert.ok(found.passes.length > 20, `${where}: only ${found.passes.length} rules had anything to look at`);
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map(({ html }) => html.slice(0, 160)).join(' | ')}`);
}

export const themes = [
  ['light', {}], ['dark', { scheme: 'dark' }], ['more contrast', { contrast: 'more' }], ['forced colours', { forcedColors: 'active' }],
  ['a phone', { size: [390, 844], touch: true }], ['a projector', { size: [1920, 1080] }],
];
