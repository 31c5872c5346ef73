// The published schema against released files (X1): every golden export is valid, and each of its rules can refuse.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import Ajv from 'ajv/dist/2020.js';

const root = new URL('../../', import.meta.url);
const read = (path) => JSON.parse(readFileSync(new URL(path, root), 'utf8'));
const schema = read('assets/schema/scenario-v1.json');
const validate = new Ajv({ allErrors: true, strict: true }).compile(schema);
const goldens = readdirSync(new URL('tests/data/json/', root)).filter((name) => name.startsWith('scenario-v1') && name.endsWith('.json'));

test('golden exports keep the published schema', () => {
  assert.ok(goldens.length >= 2);
  for (const name of goldens) {
    const golden = read(`tests/data/json/${name}`);
    assert.ok(validate(golden), `${name}: ${JSON.stringify(validate.errors)}`);
  }
});

test('a golden export is laid out as JSON.stringify would', () => {
  const text = readFileSync(new URL('tests/data/json/scenario-v1.json', root), 'utf8');
  const plain = text.replace('2.50', '2.5').replace('"since": 1.0', '"since": 1');
  assert.equal(`${JSON.stringify(JSON.parse(text), null, 2)}\n`, plain);
});

// The text of the scenario member without the blanks between its tokens; numbers stay as written.
function compactScenario(text) {
  const begin = text.indexOf('{', text.indexOf('"scenario":'));
  const compact = text.slice(begin).replace(/"(?:[^"\\]|\\.)*"|\s+/g, (part) => (part[0] === '"' ? part : ''));
  let depth = 0;
  for (const token of compact.matchAll(/"(?:[^"\\]|\\.)*"|[{}]/g)) {
    depth += token[0] === '{' ? 1 : token[0] === '}' ? -1 : 0;
    if (depth === 0) return compact.slice(0, token.index + 1);
  }
  return compact;
}

test('the content hash is SHA-256 over the compact scenario member', () => {
  for (const name of goldens) {
    const text = readFileSync(new URL(`tests/data/json/${name}`, root), 'utf8');
    const hash = createHash('sha256').update(compactScenario(text)).digest('hex');
    assert.equal(JSON.parse(text).contentHash, hash, name);
  }
});

const changes = {
  'another format': (file) => { file.format = 'other'; },
  'a newer file format': (file) => { file.formatVersion = 2; },
  'a short hash': (file) => { file.contentHash = 'abc'; },
  'no policy': (file) => { delete file.scenario.policy; },
  'no criteria': (file) => { file.scenario.policy.criteria = []; },
  'a tolerance of 1': (file) => { file.scenario.policy.tolerance = 1; },
  'an unknown ledger': (file) => { file.scenario.policy.criteria[0].ledger = 'fame'; },
  'half a point': (file) => { file.scenario.policy.criteria[0].weight = 0.5; },
  'a blank name': (file) => { file.scenario.people[0].name = ' '; },
  'three full-time equivalents': (file) => { file.scenario.people[0].fte = 3; },
  'a number as id': (file) => { file.scenario.clients[0].id = 5; },
  'a negative value': (file) => { file.scenario.clients[0].values.hours = -1; },
  'a share of 0': (file) => { file.scenario.assignments[0].share = 0; },
  'a date in words': (file) => { file.scenario.source.importedOn = 'today'; },
};

for (const [name, change] of Object.entries(changes)) {
  test(`the schema refuses ${name}`, () => {
    const file = read('tests/data/json/scenario-v1.json');
    change(file);
    assert.equal(validate(file), false);
  });
}

test('the schema lets later members pass', () => {
  const file = read('tests/data/json/scenario-v1.json');
  file.scenario.touchpoints = [];
  file.scenario.people[0].skills = [];
  assert.ok(validate(file));
});
