// Runs every suite against a build folder and sums what they report.
// Usage: node tests/run.mjs <build folder> [suite...]      Run by ./emsdk-setup.sh test.
// A suite that crashes, or that runs no test at all, counts as failed. The last line is "N passed, N failed".
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { argv, env, exit, hrtime, stdout } from 'node:process';
import { fileURLToPath } from 'node:url';

const tests = dirname(fileURLToPath(import.meta.url));
const build = resolve(argv[2] ?? join(tests, '..', 'build'));
const reports = mkdtempSync(join(tmpdir(), 'evenhand-tests-'));
const secondsBeforeStop = 1200;

const testFiles = (folder) => (existsSync(join(tests, folder)) ? readdirSync(join(tests, folder), { recursive: true }) : [])
  .filter((name) => name.endsWith('.test.mjs'))
  .map((name) => join(tests, folder, name))
  .sort();

// `say` gets what the program prints, a piece at a time.
function run(command, args, extra, say) {
  return new Promise((done) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], cwd: tests, env: { ...env, ...extra } });
    for (const stream of [child.stdout, child.stderr]) stream.on('data', say);
    const stop = setTimeout(() => child.kill('SIGKILL'), secondsBeforeStop * 1000);
    const finish = (code, why) => {
      clearTimeout(stop);
      done({ code, why });
    };
    child.once('error', (error) => finish(-1, error.message));
    child.once('close', (code, signal) => finish(code ?? -1, signal ? `ended by ${signal}` : ''));
  });
}

// {passed, failed, skipped} of one run; fails with a reason when there is no report to read.
function readGoogleTest(file) {
  const { tests: total, failures, errors = 0, testsuites } = JSON.parse(readFileSync(file, 'utf8'));
  const all = testsuites.flatMap((suite) => suite.testsuite);
  const skipped = all.filter((test) => test.result === 'SKIPPED').length;
  const disabled = all.filter((test) => test.status === 'NOTRUN').length;
  const failed = failures + errors;
  return { passed: total - failed - skipped - disabled, failed, skipped: skipped + disabled };
}

function readNodeTest(file) {
  const text = readFileSync(file, 'utf8');
  const count = (name) => Number(new RegExp(`^# ${name} (\\d+)$`, 'm').exec(text)?.[1] ?? NaN);
  const result = { passed: count('pass'), failed: count('fail') + count('cancelled'), skipped: count('skipped') + count('todo') };
  if (Object.values(result).some(Number.isNaN)) throw new Error('the report has no totals');
  return result;
}

const googleTest = (name, launcher, program) => ({
  name,
  missing: () => (existsSync(program) ? '' : `${program} is not built`),
  run: (report, say) => run(launcher ?? program, [...(launcher ? [program] : []), '--gtest_brief=1', `--gtest_output=json:${report}`], {
    ASAN_OPTIONS: 'detect_stack_use_after_return=1:strict_string_checks=1',
    UBSAN_OPTIONS: 'print_stacktrace=1',
  }, say),
  read: readGoogleTest,
});

const nodeTest = (name, files, missing, extra) => ({
  name,
  missing: () => (files.length > 0 ? '' : missing),
  run: (report, say) => run('node', ['--test', '--test-reporter=spec', '--test-reporter-destination=stdout',
    '--test-reporter=tap', `--test-reporter-destination=${report}`, ...files], extra, say),
  read: readNodeTest,
});
const folderTest = (name, extra) => nodeTest(name, testFiles(name), `no *.test.mjs in tests/${name}`, extra);

const secondsOfFuzzing = 60;
const fuzz = {
  name: 'fuzz',
  missing: () => (existsSync(join(build, 'native-debug')) ? '' : 'build/native-debug is not built (clang with libFuzzer; Debian: libclang-rt-19-dev)'),
  run: (report, say) => run('node', [join(tests, 'fuzz', 'run.mjs'), join(build, 'native-debug'), `${secondsOfFuzzing}`, report], {}, say),
  read: (file) => JSON.parse(readFileSync(file, 'utf8')),
};

const site = { EVENHAND_SITE: join(build, 'web-release', 'site'), EVENHAND_BUILD: build };
const suites = [
  folderTest('guard', site),
  googleTest('unit native', undefined, join(build, 'native-debug', 'evenhand_unit_tests')),
  googleTest('screens native', undefined, join(build, 'native-debug', 'evenhand_ui_tests')),
  googleTest('unit wasm', 'node', join(build, 'web-release', 'evenhand_unit_tests.js')),
  fuzz,
  folderTest('web', site),
];
// One browser a file, and each file by itself: whoever has nothing else to do takes the next.
const browserFiles = testFiles('browser');
const browser = (browserFiles.length > 0 ? browserFiles.map((file) => [file]) : [[]]).map((files) => nodeTest('browser', files, 'no *.test.mjs in tests/browser', site));

async function outcomeOf(suite, report, say) {
  const missing = suite.missing();
  if (missing) return { passed: 0, failed: 1, skipped: 0, note: missing };
  const { code, why } = await suite.run(report, say);
  try {
    const counts = suite.read(report);
    if (code !== 0 && counts.failed === 0) return { ...counts, failed: 1, note: why || `ended with code ${code}` };
    return { ...counts, note: why };
  } catch (error) {
    return { passed: 0, failed: 1, skipped: 0, note: why || `crashed with code ${code} (${error.message})` };
  }
}

mkdirSync(reports, { recursive: true });
const chosen = argv.slice(3);
const names = [...suites.map(({ name }) => name), 'browser'];
const unknown = chosen.filter((name) => !names.includes(name));
if (unknown.length > 0) {
  console.error(`No such suite: ${unknown.join(', ')}. There are: ${names.join(', ')}`);
  exit(2);
}

// Two lanes side by side: one for the browser, which mostly waits, one for all else; whichever ends first helps the other. A suite
// speaks when it is over.
const isWanted = ({ name }) => chosen.length === 0 || chosen.includes(name);
const others = suites.filter(isWanted), pages = browser.filter(isWanted);
const rows = new Map(names.map((name) => [name, undefined]));
const started = hrtime.bigint();
const secondsSince = (start) => Number(hrtime.bigint() - start) / 1e9;
let reportCount = 0;

async function runSuite(suite) {
  const start = hrtime.bigint();
  const pieces = [];
  console.log(`\n== ${suite.name} ...`);
  const outcome = await outcomeOf(suite, join(reports, `${reportCount++}`), (piece) => pieces.push(piece));
  stdout.write(Buffer.concat([Buffer.from(`\n== ${suite.name}: done\n`), ...pieces]));
  const row = rows.get(suite.name) ?? { passed: 0, failed: 0, skipped: 0, seconds: 0, note: '' };
  for (const key of ['passed', 'failed', 'skipped']) row[key] += outcome[key];
  row.seconds += secondsSince(start);
  row.note ||= outcome.note;
  rows.set(suite.name, row);
}

const runLane = async (...queues) => { for (const queue of queues) while (queue.length > 0) await runSuite(queue.shift()); };
await Promise.all([runLane(others, pages), runLane(pages, others)]);
rmSync(reports, { recursive: true, force: true });

const results = [...rows].filter(([, row]) => row).map(([name, row]) => (row.passed + row.failed > 0 ? { name, ...row } : { name, ...row, failed: 1, note: 'ran no test' }));
const sum = (key) => results.reduce((total, row) => total + row[key], 0);
console.log(`\n${'suite'.padEnd(16)}${'passed'.padStart(8)}${'failed'.padStart(8)}${'skipped'.padStart(9)}${'seconds'.padStart(9)}`);
for (const { name, passed, failed, skipped, seconds, note } of [...results, { name: 'all', passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped'), seconds: secondsSince(started) }]) {
  console.log(`${name.padEnd(16)}${String(passed).padStart(8)}${String(failed).padStart(8)}${String(skipped).padStart(9)}${seconds.toFixed(1).padStart(9)}${note ? `  ${note}` : ''}`);
}
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
exit(sum('failed') > 0 ? 1 : 0);
