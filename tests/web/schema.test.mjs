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
const goldens = readdirSync(new URL('tests/data/json/', root)).filter((name) => /^scenario-v.*\.json$/.test(name));
// Written by a page of schema 1 that passed through members which schema 2 has since given another meaning.
const passedThrough = 'scenario-v1-later-members.json';

test('golden exports keep the published schema', () => {
  assert.ok(goldens.length >= 4 && goldens.includes(passedThrough));
  for (const name of goldens.filter((golden) => golden !== passedThrough)) {
    const golden = read(`tests/data/json/${name}`);
    assert.ok(validate(golden), `${name}: ${JSON.stringify(validate.errors)}`);
  }
});

test('what an old page passed through may mean something else today, and nothing more is wrong with it', () => {
  assert.equal(validate(read(`tests/data/json/${passedThrough}`)), false);
  const places = validate.errors.map(({ instancePath }) => instancePath.split('/').slice(0, 3).join('/'));
  assert.deepEqual([...new Set(places)].sort(), ['/scenario/people', '/scenario/touchpoints']);
});

// The members of every object of the golden, by the definition in the schema that speaks of them.
function membersSeen(value, node, seen = new Map()) {
  const definition = node.$ref ? schema.$defs[node.$ref.split('/').pop()] : node;
  if (Array.isArray(value)) value.forEach((item) => membersSeen(item, definition.items ?? {}, seen));
  else if (value !== null && typeof value === 'object' && definition.properties) {
    const names = seen.get(definition) ?? new Set();
    seen.set(definition, names);
    for (const [name, member] of Object.entries(value)) {
      names.add(name);
      membersSeen(member, definition.properties[name] ?? {}, seen);
    }
  }
  return seen;
}

test('the full golden holds every member of the schema, and the schema every member of the golden', () => {
  const seen = membersSeen(read('tests/data/json/scenario-v6.json'), schema);
  const described = Object.values(schema.$defs).filter(({ properties }) => properties);
  for (const definition of [schema, ...described]) {
    assert.deepEqual([...(seen.get(definition) ?? [])].sort(), Object.keys(definition.properties).sort());
  }
});

// What the unit tests and the command line give: their exports and the seeds that open.
test('the seeds of the fuzz targets that open keep the published schema', () => {
  for (const name of ['small', 'records', 'voices', 'decisions', 'people', 'policy', 'newer']) {
    assert.ok(validate(read(`tests/data/fuzz/scenario/${name}.json`)), `${name}: ${JSON.stringify(validate.errors)}`);
  }
});

test('a golden export is laid out as JSON.stringify would', () => {
  for (const name of ['scenario-v2', 'scenario-v3', 'scenario-v4', 'scenario-v5', 'scenario-v6']) {
    const released = readFileSync(new URL(`tests/data/json/${name}.json`, root), 'utf8');
    assert.equal(`${JSON.stringify(JSON.parse(released), null, 2)}\n`, released);
  }
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
  'a month 13': (file) => { file.scenario.touchpoints[0].on = '2026-13-01'; },
  'a touchpoint of nobody': (file) => { delete file.scenario.touchpoints[0].person; },
  'an unknown kind of touchpoint': (file) => { file.scenario.touchpoints[0].kind = 'fax'; },
  'a strategic touchpoint in words': (file) => { file.scenario.touchpoints[0].isStrategic = 'yes'; },
  'a negative amount': (file) => { file.scenario.opportunities[0].amount = -1; },
  'a credit of 0': (file) => { file.scenario.opportunities[0].credits[0].share = 0; },
  'an unknown wish': (file) => { file.scenario.preferences[0].wish = 'sell'; },
  'a vote of 101': (file) => { file.scenario.ballotRounds[0].ballots[0].weights.arr = 101; },
  'a round without a rule of disclosure': (file) => { delete file.scenario.ballotRounds[0].disclosure; },
  'an answer of 6': (file) => { file.scenario.surveys[0].answers[0].fairness = 6; },
  'a log entry without a time of day': (file) => { file.scenario.log[0].at = '2026-05-04'; },
  'a log entry that says nothing': (file) => { file.scenario.log[0].what = ''; },
  'skills as words': (file) => { file.scenario.people[0].skills = ['SQL']; },
  'a skill of level 6': (file) => { file.scenario.people[0].skills[0].level = 6; },
  'a language twice': (file) => { file.scenario.people[1].languages = ['de', 'de']; },
  'leave without an end': (file) => { delete file.scenario.people[0].leave[0].last; },
  'half a client as a cap': (file) => { file.scenario.people[0].maxClients = 0.5; },
  'a probability of 85': (file) => { file.scenario.clients[0].renewalProbability = 85; },
  'a satisfaction of 11': (file) => { file.scenario.clients[0].satisfaction = 11; },
  'a lock reason without a lock': (file) => { delete file.scenario.assignments[2].isLocked; },
  'an unknown role': (file) => { file.scenario.assignments[0].role = 'boss'; },
  'a quantile of 0.4': (file) => { file.scenario.policy.criteria[1].capQuantile = 0.4; },
  'a period of 25 months': (file) => { file.scenario.policy.entitlement.periodMonths = 25; },
  'a role factor of 3': (file) => { file.scenario.policy.entitlement.roleFactors.Lead = 3; },
  'an overhead of 1': (file) => { file.scenario.policy.utilisation.overheadShare = 1; },
  'a fit factor below 1': (file) => { file.scenario.policy.fit.missingSkill = 0.5; },
  'an anonymity threshold of 2': (file) => { file.scenario.policy.anonymityThreshold = 2; },
  'an agreed policy without a policy': (file) => { delete file.scenario.policyVersions[0].policy; },
  'a plan without a name': (file) => { delete file.scenario.plans[0].name; },
  'a change by hand without a reason': (file) => { file.scenario.plans[0].changes[0].reason = ' '; },
  'a move to nobody': (file) => { delete file.scenario.plans[0].moves[0].to; },
  'an unknown remedy': (file) => { file.scenario.plans[0].remedies[0].kind = 'luck'; },
  'a review cycle of 0 months': (file) => { file.scenario.reviewCycle.everyMonths = 0; },
  'an answer that is neither yes nor no': (file) => { file.scenario.reviews[0].answers[0].stand = 'perhaps'; },
  'a decision without a reason': (file) => { delete file.scenario.reviews[0].decision.reason; },
  'a handover to nobody': (file) => { delete file.scenario.handovers[0].to; },
  'a check on the first day': (file) => { file.scenario.handovers[0].checks[0].afterDays = 0; },
  'an open item that says nothing': (file) => { file.scenario.handovers[0].items[0].text = ''; },
  'an ownership weight of 101': (file) => { file.scenario.ownershipPolicy.stages[0].weights.recency = 101; },
  'a fit above 1': (file) => { file.scenario.ownershipPolicy.stageFit[0].fit = 1.5; },
  'an unknown question': (file) => { file.scenario.ownershipPolicy.tree[0].kind = 'horoscope'; },
  'a version of the ownership policy without one': (file) => { delete file.scenario.ownershipVersions[0].policy; },
  'evidence above 1': (file) => { file.scenario.handEvidence[0].value = 2; },
  'a ruling for nobody': (file) => { delete file.scenario.rulings[0].person; },
  'a verdict without a reason': (file) => { delete file.scenario.verdicts[0].reason; },
  'a margin of 20': (file) => { file.scenario.verdicts[0].figures.margin = 20; },
  'an answer to no trigger': (file) => { file.scenario.verdicts[0].triggerAnswers = [{ stand: 'notYet', on: '2026-11-02', reason: 'Not signed' }]; },
  'a least change of 3 times the weight': (file) => { file.scenario.verdicts[0].figures.leastChange = { moves: [{ from: 'a', to: 'b', amount: 3 }], becomes: 'joint' }; },
  'a robustness without an interval': (file) => { file.scenario.verdicts[0].figures.robustness = [{ person: 'p1', share: 0.5 }]; },
  'an unknown duty': (file) => { file.scenario.accountRoles[0].duty = 'coffee'; },
  'points for a colleague above 100': (file) => { file.scenario.peerReports[0].points.p2 = 101; },
  'an objective without words': (file) => { file.scenario.accountPlans[0].objectives[0].text = ''; },
  'a brief without an objective': (file) => { delete file.scenario.preBriefs[0].objective; },
  'a level without a name': (file) => { file.scenario.escalationPath.levels[0].name = ' '; },
  'a dispute that ended in nothing': (file) => { file.scenario.disputes[0].end.outcome = ''; },
  'a look back at no client': (file) => { delete file.scenario.postMortems[0].client; },
  'a lock of criteria without a hash': (file) => { delete file.scenario.criteriaLock.hash; },
};

for (const [name, change] of Object.entries(changes)) {
  test(`the schema refuses ${name}`, () => {
    const file = read('tests/data/json/scenario-v3.json');
    assert.ok(validate(file));
    change(file);
    assert.equal(validate(file), false);
  });
}

test('the schema lets later members pass', () => {
  const file = read('tests/data/json/scenario-v3.json');
  file.scenario.cases = [];
  file.scenario.people[0].skills[0].seenOn = '2026';
  file.scenario.policy.entitlement.later = null;
  assert.ok(validate(file));
});
