// Runs the fuzz targets of a build folder, one after the other, from the seeds in tests/data/fuzz.
// Usage: node tests/fuzz/run.mjs <build/native-debug> [seconds for all] [report.json]      Run by ./emsdk-setup.sh fuzz.
// One target is one test. An input that breaks something is written to the build folder, and its path is shown.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { argv, exit } from 'node:process';
import { fileURLToPath } from 'node:url';

const data = join(dirname(dirname(fileURLToPath(import.meta.url))), 'data');
const build = resolve(argv[2] ?? join(data, '..', '..', 'build', 'native-debug'));
const seconds = Number(argv[3] ?? 60);

const targets = {
  evenhand_fuzz_json: ['fuzz/json', 'json'],
  evenhand_fuzz_scenario: ['fuzz/scenario', 'json'],
  evenhand_fuzz_table: ['fuzz/table', 'csv'],
};

if (!(seconds >= 1)) {
  console.error('Usage: ./emsdk-setup.sh fuzz [seconds, 60 unless told]');
  exit(2);
}

function run(name, seeds) {
  const program = join(build, name);
  if (!existsSync(program)) {
    console.log(`${name}: not built. It needs clang 19 with libFuzzer (Debian: libclang-rt-19-dev).`);
    return false;
  }
  const found = mkdtempSync(join(tmpdir(), 'evenhand-fuzz-'));
  const broken = join(build, 'broken', name);
  mkdirSync(broken, { recursive: true });
  const time = Math.max(1, Math.round(seconds / Object.keys(targets).length));
  const { status, stderr } = spawnSync(program, [`-max_total_time=${time}`, '-max_len=65536', '-timeout=10', '-rss_limit_mb=2048', '-print_final_stats=1',
    '-verbosity=1', `-artifact_prefix=${broken}/`, found, ...seeds.map((folder) => join(data, folder))], { encoding: 'utf8', maxBuffer: 1 << 28 });
  rmSync(found, { recursive: true, force: true });
  const runs = Number(/^stat::number_of_executed_units:\s*(\d+)/m.exec(stderr ?? '')?.[1] ?? 0);
  const isSound = status === 0 && runs > 0;
  if (!isSound) console.log((stderr ?? '').split('\n').slice(-80).join('\n'));
  console.log(`${name}: ${isSound ? 'sound' : 'BROKEN'}, ${runs.toLocaleString('en')} inputs in ${time} s`);
  return isSound;
}

const outcomes = Object.entries(targets).map(([name, seeds]) => run(name, seeds));
const passed = outcomes.filter(Boolean).length;
const report = { passed, failed: outcomes.length - passed, skipped: 0 };
if (argv[4]) writeFileSync(argv[4], JSON.stringify(report));
console.log(`${report.passed} passed, ${report.failed} failed`);
exit(report.failed > 0 ? 1 : 0);
