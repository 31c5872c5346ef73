// axe-core over every screen and theme: no violation, with the rule on target size switched on. It finds about half of what can be
// wrong; contrast of drawn text is a unit test of the themes, because the mirror's own text is transparent.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { open, settle, skip } from './support.mjs';
import { chooseSample, goTo } from './work.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

// On a phone the page is longer than the screen, and axe takes what a box with hidden overflow cuts off for something that covers
// its neighbours; there mirror.test.mjs measures the targets.
async function check(page, where, { isPhone = false } = {}) {
  await settle(page);
  const found = await page.evaluate((enabled) => axe.run(document, { rules: { 'target-size': { enabled } } }), !isPhone);
  const violations = found.violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map(({ html }) => html.slice(0, 160)).join(' | ')}`);
  assert.deepEqual(violations, [], where);
  assert.ok(found.passes.length > 20, `${where}: only ${found.passes.length} rules had anything to look at`);
}

const themes = [
  ['light', {}], ['dark', { scheme: 'dark' }], ['more contrast', { contrast: 'more' }], ['forced colours', { forcedColors: 'active' }],
  ['a phone', { size: [390, 844], touch: true }], ['a projector', { size: [1920, 1080] }],
];

for (const [name, options] of themes) {
  test(`no violation on any screen: ${name}`, { skip }, async (t) => {
    const page = await open(t, options);
    await page.evaluate(axe);
    const isPhone = Boolean(options.touch);
    await check(page, 'Start', { isPhone });
    await chooseSample(page);
    for (const screen of await page.getByRole('navigation').getByRole('button').allTextContents()) {
      if (await page.getByRole('navigation').getByRole('button', { name: screen, exact: true }).getAttribute('aria-current') !== 'page') await goTo(page, screen);
      await check(page, screen, { isPhone });
    }
  });
}

test('no violation in menus, dialogs, searches and tables of charts', { skip }, async (t) => {
  const page = await open(t);
  await page.evaluate(axe);
  await chooseSample(page);
  await goTo(page, 'Fairness');
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('menu').waitFor();
  await check(page, 'menu');
  await page.getByRole('menuitem', { name: 'About Evenhand' }).click();
  await page.getByRole('dialog').waitFor();
  await check(page, 'dialog');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.getByRole('combobox', { name: 'Person' }).click();
  await page.getByRole('listbox').waitFor();
  await check(page, 'list box');
  await page.keyboard.press('Escape');
  await page.getByRole('listbox').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Show as table' }).first().click();
  await page.getByRole('grid').first().waitFor();
  await check(page, 'chart as table');
  await page.keyboard.press('Control+K');
  await page.getByRole('dialog').waitFor();
  await check(page, 'command search');
});
