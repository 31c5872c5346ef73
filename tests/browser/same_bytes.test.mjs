// The page and the command line give the same bytes: what the page offers as a file is set beside what `evenhand` (WebAssembly, under
// Node) says of the same scenario, and what it only shows beside the command line's figures.
import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { programs, run, skip as isCommandLineMissing } from '../web/cli_programs.mjs';
import { open, settle, skip as isPageMissing } from './support.mjs';
import { chooseSample, eventually, goTo, openRow } from './work.mjs';

const wasm = programs.find(({ name }) => name === 'wasm');
const skip = isPageMissing || (!existsSync(wasm.before[0]) && isCommandLineMissing);

// What the command line answers; it must succeed and say nothing else.
function said(args, input) {
  const { code, out, err } = run(wasm, args, { input });
  assert.equal(code, 0, err);
  return out;
}

async function exported(page, item) {
  await page.getByRole('button', { name: 'File', exact: true }).click();
  const download = page.waitForEvent('download', { timeout: 120000 });  // ten thousand deals come before some
  await page.getByRole('menuitem', { name: item, exact: true }).click();
  return readFileSync(await (await download).path(), 'utf8');
}

// Where two texts part; no assertion prints two files of a hundred kilobytes.
function same(a, b, what) {
  const [ours, theirs] = [a.split('\n'), b.split('\n')];
  const at = ours.findIndex((line, n) => line !== theirs[n]);
  assert.ok(a === b && a.length > 100, `${what}, line ${at + 1}: the page says ${ours[at]}, the command line ${theirs[at]}`);
}

const figures = [
  ['Export the figures as JSON', ['--json']],
  ['Export the figures as a table', ['--csv']],
  ['Export the figures with semicolons and decimal commas', ['--csv', '--semicolons']],
];

const owners = ['Ada', 'Bo', 'Çelik', 'Dũng', 'Ея'];
const rows = Array.from({ length: 60 }, (_, n) => `Account ${n},${owners[(n * n + n) % 5]},${1 + (n * 37) % 23 + (n % 4) / 4},${n % 7 === 0 ? n % 5 : 0}`);
const table = ['Client,Owner,Hours a month,Escalations', ...rows].join('\n');

test('a table that the page reads gives the scenario and the figures that the command line gives', { skip }, async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'evenhand-same-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(join(folder, 'accounts.csv'), table);
  const page = await open(t);
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByRole('button', { name: 'Choose a file' }).click()]);
  await chooser.setFiles(join(folder, 'accounts.csv'));
  await page.getByRole('button', { name: 'Show the picture' }).click();
  await page.getByRole('navigation').waitFor();

  const scenario = await exported(page, 'Save as a file');
  const { title, source } = JSON.parse(scenario).scenario;
  const converted = said(['convert', join(folder, 'accounts.csv'), '--title', title, '--imported-on', source.importedOn]);
  same(scenario, converted, 'scenario');
  for (const [item, form] of figures) same(await exported(page, item), said(['fairness', '-', ...form], scenario), item);
});

test('a sample: figures in every form, by name and blind', { skip }, async (t) => {
  const page = await open(t);
  await chooseSample(page);
  const scenario = await exported(page, 'Save as a file');
  for (const [item, form] of figures) same(await exported(page, item), said(['fairness', '-', ...form], scenario), item);
  assert.notEqual(await exported(page, figures[0][0]), said(['fairness', '-', '--json', '--seed', '2'], scenario), 'another answer is told apart');
  await page.keyboard.press('F8');
  await settle(page);
  for (const [item, form] of figures) {
    const blind = await exported(page, item);
    same(blind, said(['fairness', '-', ...form, '--blind'], scenario), `${item}, blind`);
    assert.doesNotMatch(blind, /Dana|Okafor/);
  }
});

test('claims and plans, which the page shows: the figures on the screen are those of the command line', { skip }, async (t) => {
  const page = await open(t, { size: [1280, 1700] });
  await chooseSample(page, 'One client, three claims');
  const scenario = await exported(page, 'Save as a file');
  const day = await page.evaluate(() => new Date(Date.now() - new Date().getTimezoneOffset() * 60000).toISOString().slice(0, 10));
  const screen = async () => (await page.locator('#mirror').textContent()).replaceAll('\u00a0', ' ');
  const two = (value) => (Math.round(value * 100) / 100).toFixed(2);

  await goTo(page, 'Rebalance');
  const { points, plan } = JSON.parse(said(['rebalance', '-', '--json', '--frontier', '5', '--on', day], scenario));
  assert.ok(points.every(({ isProvedBest }) => isProvedBest), 'small enough to be proved');
  for (const { mostMoves, highest } of points) {
    const sentence = `${mostMoves} ${mostMoves === 1 ? 'move' : 'moves'}: heaviest load ${two(highest.load / highest.capacity)}, proved best.`;
    await eventually(screen, (text) => text.includes(sentence), sentence);
  }
  const moved = plan.moves.flatMap(({ clients }) => clients);
  assert.ok(moved.length >= 2);
  for (const { name } of moved) await eventually(screen, (text) => text.includes(`Veto the move of ${name}`), name);

  await goTo(page, 'Ownership');
  await openRow(page, 'Contested accounts', 'Halvorsen Maritime');
  await settle(page);
  const claim = said(['ownership', '-', '--client', 'Halvorsen Maritime', '--at', day], scenario);
  const shown = await screen();
  const parts = [...claim.matchAll(/^ {2}([+−]\d\.\d{3}| 0\.000) {2}([^,\n]+), (\d+) points$/gm)];
  assert.ok(parts.length >= 4);
  for (const [, part, name, points] of parts) assert.ok(shown.includes(`${name}, weight ${points} %: ${part.trim()}`), `${name} ${part}`);
  const margin = /^ +(\d\.\d{3}) {2}margin$/m.exec(claim)[1];
  assert.ok(shown.includes(`: ${margin}. `), `margin ${margin}`);
  const [, ...sure] = /Across all possible weights [^.]*?(\d+)\s%[^.]*?(\d+)\s%/.exec(claim);
  for (const share of sure) assert.ok(shown.includes(`${share} %`), `${share} % of all weights`);
});
