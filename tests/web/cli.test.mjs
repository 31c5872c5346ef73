// The command line, native and under Node: exit codes, messages, and equal bytes from both.
import assert from 'node:assert/strict';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { getuid } from 'node:process';
import { programs, root, run, skip } from './cli_programs.mjs';

const sample = 'assets/samples/uneven-load.csv';
const scenario = 'tests/data/json/scenario-v1.json';
const claims = 'tests/data/claims/halvorsen.json';
const day = ['--imported-on', '2026-11-01'];

function workFolder(t) {
  const folder = mkdtempSync(join(tmpdir(), 'evenhand-cli-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

// Both programs say the same; what they say is returned.
function both(args, options) {
  const [native, wasm] = programs.map((program) => run(program, args, options));
  assert.deepEqual(wasm, native);
  return native;
}

test('help and version go to standard output', { skip }, () => {
  const help = both(['--help']);
  assert.equal(help.code, 0);
  assert.equal(help.err, '');
  for (const command of ['validate', 'convert', 'fairness', 'rebalance', 'ownership', 'credit']) {
    assert.match(help.out, new RegExp(`^  ${command} `, 'm'));
    const own = both([command, '--help']);
    assert.equal(own.code, 0);
    assert.match(own.out, new RegExp(`^Usage: evenhand ${command} `));
  }
  assert.match(both(['--version']).out, /schema \d+/);
});

test('wrong usage ends with 2, says why and where help is', { skip }, () => {
  const wrong = [
    [[], /Usage/], [['resettle', sample], /no command “resettle”/], [['fairness'], /Name the FILE/], [['fairness', sample, '--loud'], /no option --loud/],
    [['fairness', sample, '--ledger', 'money'], /burden, opportunity, visibility/], [['fairness', sample, '--deals', '1e4'], /--deals is a whole number/],
    [['fairness', sample, '--json', '--csv'], /Choose one/], [['fairness', sample, '--json', '--semicolons'], /goes with --csv/], [['fairness', sample, '--seed'], /--seed needs a value/],
    [['validate', scenario, scenario], /one too many/], [['convert', sample, '--imported-on', '2026-02-30'], /YYYY-MM-DD/],
    [['convert', sample, '--map', 'Owner=chief'], /“chief” is no role/], [['convert', sample, '--map', 'Nobody=client'], /No column is called “Nobody”/],
    [['convert', sample, '--title', ' '], /--title is empty/],
    [['ownership', claims, '--at', 'today'], /YYYY-MM-DD/], [['ownership', claims, '--client', 'nobody'], /“nobody”/],
    [['ownership', claims, '--radar', '--client', 'kestrel'], /Choose one/], [['credit', claims, '--rule', 'dice'], /40-20-40/], [['rebalance', sample, '--moves', '3', '--frontier', '5'], /Choose one/],
    [['rebalance', sample, '--moves', '-1'], /--moves is a whole number/], [['rebalance', sample, '--on', '1 November'], /YYYY-MM-DD/],
    [['rebalance', sample, '--seconds', '0'], /--seconds is a whole number from 1/],
    [['rebalance', sample, '--price', '1.2345'], /--price is a number of load points/], [['rebalance', sample, '--price', '1', '--moves', '2'], /leave out --moves/],
  ];
  for (const [args, sentence] of wrong) {
    const { code, out, err } = both(args);
    assert.equal(code, 2, args.join(' '));
    assert.equal(out, '', args.join(' '));
    assert.match(err, sentence);
    if (args.length > 0) assert.match(err, /See: evenhand.* --help\n$/);
  }
});

test('a valid scenario is valid, and a broken one is named with its place', { skip }, (t) => {
  const folder = workFolder(t);
  const good = both(['validate', scenario]);
  assert.equal(good.code, 0);
  assert.match(good.out, /^tests\/data\/json\/scenario-v1\.json: valid, \d+ people, \d+ clients, policy version \d+\n$/);
  const broken = join(folder, 'broken.json');
  writeFileSync(broken, readFileSync(join(root, scenario), 'utf8').replace(/"fte": [\d.]+/, '"fte": 7'));
  const { code, out, err } = both(['validate', broken]);
  assert.equal(code, 1);
  assert.equal(out, '');
  assert.match(err, /broken\.json, line \d+, column \d+, at \/\S*fte: /);
  writeFileSync(broken, '{"format": "evenhand-scenario",');
  assert.equal(both(['validate', broken]).code, 1);
  assert.match(both(['validate', sample]).err, /evenhand convert/);
});

test('what cannot be read or written ends with 3 and names the file', { skip }, (t) => {
  const folder = workFolder(t);
  for (const args of [['validate', join(folder, 'absent.json')], ['fairness', join(folder, 'absent.csv')], ['convert', sample, ...day, '-o', join(folder, 'no', 'such.json')]]) {
    const { code, out, err } = both(args);
    assert.equal(code, 3, args.join(' '));
    assert.equal(out, '');
    assert.match(err, /(absent|such)\S*: The file cannot be (read|written): /);
  }
  if (getuid?.() !== 0) {
    const secret = join(folder, 'secret.json');
    writeFileSync(secret, '{}');
    chmodSync(secret, 0);
    assert.equal(both(['validate', secret]).code, 3);
  }
});

test('a table becomes a scenario that is valid and gives the same figures', { skip }, (t) => {
  const folder = workFolder(t);
  const files = programs.map((program) => {
    const file = join(folder, `${program.name}.json`);
    const { code, out } = run(program, ['convert', sample, ...day, '--title', 'North', '-o', file]);
    assert.equal(code, 0);
    assert.match(out, /8 people, 118 clients/);
    return readFileSync(file, 'utf8');
  });
  assert.equal(files[0], files[1]);
  assert.equal(both(['convert', sample, ...day, '--title', 'North']).out, files[0], 'standard output gets the same');
  assert.equal(both(['convert', '-', ...day, '--title', 'North'], { input: readFileSync(join(root, sample)) }).code, 0);
  assert.equal(both(['validate', join(folder, 'native.json')]).code, 0);
  const fromTable = JSON.parse(both(['fairness', sample, '--json', '--deals', '100']).out);
  const fromFile = JSON.parse(both(['fairness', join(folder, 'native.json'), '--json', '--deals', '100']).out);
  assert.deepEqual(fromTable.ledgers, fromFile.ledgers);
});

test('columns can be listed and told what they are', { skip }, () => {
  const columns = both(['convert', sample, '--columns']);
  assert.equal(columns.code, 0);
  assert.match(columns.out, /^Client = Client$/m);
  const without = both(['convert', sample, ...day, '--map', 'Escalations=Not used']);
  assert.equal(without.code, 0);
  const ids = JSON.parse(without.out).scenario.policy.criteria.map(({ name }) => name);
  assert.ok(!ids.includes('Escalations') && ids.includes('Hours a month'), ids.join());
});

test('figures are the same bytes from both programs, as text, JSON and CSV', { skip }, () => {
  for (const file of [sample, scenario, 'assets/samples/two-columns.csv', 'tests/data/csv/german.csv']) {
    for (const form of [[], ['--json'], ['--csv'], ['--csv', '--semicolons'], ['--json', '--blind'], ['--ledger', 'burden', '--json', '--deals', '500', '--seed', '18446744073709551615']]) {
      const { code, out } = both(['fairness', file, ...form]);
      assert.equal(code, 0, `${file} ${form}`);
      assert.ok(out.length > 50);
    }
  }
});

test('the JSON has every measure, loads that sum to a whole, and chance with its seed', { skip }, () => {
  const figures = JSON.parse(both(['fairness', sample, '--json', '--deals', '1000']).out);
  assert.equal(figures.format, 'evenhand-figures');
  assert.deepEqual(figures.ledgers.map(({ ledger }) => ledger), ['burden', 'opportunity', 'visibility']);
  for (const { people, measures, chance, sentences } of figures.ledgers) {
    assert.equal(people.length, 8);
    assert.equal(people.reduce((sum, { load }) => sum + load, 0), 1e9);
    assert.equal(people.reduce((sum, { entitlement }) => sum + entitlement, 0), 1e9);
    assert.equal(measures.maxRatio, people[0].ratio);
    assert.equal(measures.misplaced / 1e9, measures.hoover);
    for (const { load, entitlement, ratio } of people) assert.ok(Math.abs(load / entitlement - ratio) < 1e-9);
    assert.equal(chance.deals, 1000);
    assert.ok(chance.low <= chance.share && chance.share <= chance.high);
    assert.ok(sentences.length >= 10);
  }
});

test('plans are the same bytes from both programs, and more moves are never worse', { skip }, () => {
  const on = ['--on', '2026-11-01'];
  const few = ['--steps', '40'];
  for (const [file, forms] of [[scenario, [[], ['--json']]], [sample, [few, ['--json', ...few], ['--blind', ...few], ['--moves', '4', '--json', '--seed', '7', '--steps', '50'],
    ['--price', '5', '--json', '--steps', '8']]]]) {
    for (const form of forms) {
      const { code, out } = both(['rebalance', file, ...on, ...form]);
      assert.equal(code, 0, `${file} ${form}`);
      assert.ok(out.length > 50);
    }
  }
  const { points, knee, plan, totalLoad } = JSON.parse(both(['rebalance', sample, ...on, '--frontier', '8', '--json', ...few]).out);
  assert.deepEqual(points.map(({ mostMoves }) => mostMoves), [0, 1, 2, 3, 4, 5, 6, 7, 8]);
  for (const [k, { moves, highest, bound, isProvedBest, changes }] of points.entries()) {
    assert.ok(moves <= k && changes.length === moves);
    const [value, limit] = [highest, bound].map(({ load, capacity }) => load / capacity);
    assert.ok(limit <= value);
    assert.equal(isProvedBest, BigInt(highest.load) * BigInt(bound.capacity) === BigInt(bound.load) * BigInt(highest.capacity));
    if (k > 0) assert.ok(value <= points[k - 1].highest.load / points[k - 1].highest.capacity);
  }
  assert.equal(plan.mostMoves, knee);
  assert.ok(totalLoad > 0 && plan.people.length === 8);
  for (const { reason, nextBest, effect } of plan.moves) assert.ok(reason && nextBest && effect);
  assert.equal(both(['rebalance', sample, ...on, '--frontier', '2', ...few, '--seconds', '3600']).code, 0);
});

test('blind figures name nobody', { skip }, () => {
  for (const form of ['--json', '--csv', undefined]) {
    const { out } = both(['fairness', sample, '--blind', '--deals', '0', ...(form ? [form] : [])]);
    assert.match(out, /Person 3/);
    assert.doesNotMatch(out, /Dana|Okafor|Leila|Halvorsen|"p\d/);
  }
  for (const form of [[], ['--json']]) {
    const { out } = both(['rebalance', sample, '--blind', '--on', '2026-11-01', '--frontier', '5', '--steps', '40', ...form]);
    assert.match(out, /Person 3/);
    assert.doesNotMatch(out, /Dana|Okafor|Leila|Ravenna|"p\d/);
  }
});

test('a result that cannot be written is no success', { skip: skip || (!existsSync('/dev/full') && 'no /dev/full') }, () => {
  const [native] = programs;
  const { code, err } = run({ command: '/bin/sh', before: ['-c', `"$0" fairness ${sample} --json --deals 0 > /dev/full`, native.command] }, []);
  assert.equal(code, 3);
  assert.match(err, /cannot be written/);
});

test('claims, radar and credit are the same bytes from both programs, by name and blind', { skip }, () => {
  const at = ['--at', '2026-11-01'];
  for (const question of [['ownership', claims], ['ownership', claims, '--client', 'halvorsen'], ['ownership', claims, '--radar'], ['credit', claims]]) {
    for (const form of [[], ['--json'], ['--blind'], ['--json', '--blind']]) {
      const { code, out } = both([...question, ...at, ...form]);
      assert.equal(code, 0, `${question} ${form}`);
      if (form.includes('--json')) assert.match(JSON.parse(out).format, /^evenhand-(claims|radar|credit)$/);
      if (form.includes('--blind')) assert.doesNotMatch(out, /Dana|Priya|Tomás|Halvorsen|"dana"|"halvorsen"/);
    }
  }
});

test('contributions add up to the margin, shares of credit to the whole', { skip }, () => {
  const [claim] = JSON.parse(both(['ownership', claims, '--client', 'halvorsen', '--at', '2026-11-01', '--json']).out).claims;
  const sum = (list, key) => list.reduce((total, item) => total + (item[key] ?? 0), 0);
  assert.equal(sum(claim.criteria, 'contributionUnits'), claim.marginUnits);
  assert.equal(sum(claim.criteria, 'contributionThousandths'), Math.round((1000 * claim.marginUnits) / claim.wholeUnits));
  assert.ok(claim.flips.verdict.moved > 0 && claim.sentences.length > 3);
  const [{ rules }] = JSON.parse(both(['credit', claims, '--client', 'halvorsen', '--at', '2026-11-01', '--json']).out).clients;
  for (const { state, shares, leftOver } of rules.filter((rule) => rule.state === 'ready')) {
    assert.ok(Math.abs(sum(shares, 'share') + leftOver - 1) < 1e-8, state);
  }
});
