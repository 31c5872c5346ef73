// axe-core over every screen and theme.
import { test } from 'node:test';
import { axe, check, themes } from './axe_check.mjs';
import { open, skip } from './support.mjs';
import { chooseSample, goTo, openRow } from './work.mjs';

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

test('no violation in the views within the screens', { skip }, async (t) => {
  const page = await open(t);
  await page.evaluate(axe);
  await chooseSample(page);
  const views = {
    Fairness: ['tab', 'Measures', 'Criteria', 'People', 'Envy', 'Felt'],
    Policy: ['tab', 'Entitlement', 'Vote', 'Versions'],
    'People and clients': ['radio', 'Clients', 'Skills and cover'],
  };
  for (const [screen, [role, ...names]] of Object.entries(views)) {
    if (screen !== 'Fairness') await goTo(page, screen);
    for (const name of names) {
      await page.getByRole(role, { name, exact: true }).click();
      await check(page, `${screen}, ${name}`);
    }
  }
  await page.getByRole('button', { name: 'File' }).click();
  await page.getByRole('menuitem', { name: 'Add survey answers' }).click();
  await page.getByRole('dialog').waitFor();
  await check(page, 'survey');
});

test('no violation in the views of a claim, its rules and its remedies', { skip }, async (t) => {
  const page = await open(t);
  await page.evaluate(axe);
  await chooseSample(page, 'One client, three claims');
  for (const [screen, names] of Object.entries({ Rebalance: ['What-ifs', 'Remedies', 'Review', 'Handovers'], Ownership: ['Roles', 'Rules', 'Calibration', 'Escalation', 'Radar'] })) {
    await goTo(page, screen);
    for (const name of names) {
      await page.getByRole('tab', { name, exact: true }).click();
      await check(page, `${screen}, ${name}`);
    }
  }
  await openRow(page, 'Contested accounts', 'Halvorsen Maritime');
  for (const name of ['Claim', 'Account', 'Plan', 'Credit', 'Pre-brief']) {
    await page.getByRole('tab', { name, exact: true }).click();
    await check(page, `account, ${name}`);
  }
});

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
  await page.getByRole('tab', { name: 'People' }).click();
  await page.getByRole('combobox', { name: 'Person' }).click();
  await page.getByRole('listbox').waitFor();
  await check(page, 'list box');
  await page.keyboard.press('Escape');
  await page.getByRole('listbox').waitFor({ state: 'detached' });
  await page.getByRole('tab', { name: 'Shares' }).click();
  await page.getByRole('button', { name: 'Show as table' }).first().click();
  await page.getByRole('grid').first().waitFor();
  await check(page, 'chart as table');
  await page.keyboard.press('Control+K');
  await page.getByRole('dialog').waitFor();
  await check(page, 'command search');
});
