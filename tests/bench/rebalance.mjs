// Few moves against a general solver: our command line (WebAssembly under Node) and HiGHS (npm `highs`, WebAssembly) on the
// same generated instances in one run, their highest ratios and times side by side. It measures and never judges.
// Usage: node tests/bench/rebalance.mjs [--program FILE] [--limit SECONDS] [--seconds SECONDS] [FAMILY PEOPLE CLIENTS SEED]...
// FILE is the native program or evenhand.js; without it the one of build/web-release.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { argv, cpuUsage, execPath, exit } from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import loadHighs from 'highs';
import { written } from './instances.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const { values, positionals } = parseArgs({
  args: argv.slice(2),
  allowPositionals: true,
  options: {
    program: { type: 'string', default: join(root, 'build', 'web-release', 'evenhand.js') },
    limit: { type: 'string', default: '10' },
    seconds: { type: 'string', default: '1' },
  },
});
if (!existsSync(values.program)) {
  console.error(`${values.program} is not built.`);
  exit(1);
}
const moves = [3, 5, 10, 20, 50];

const wrapped = (terms) => terms.map((term, n) => (n % 8 === 7 ? `${term}\n  ` : term)).join(' ');

// Minimise the highest ratio t over who owns what, with at most `most` clients away from their owner.
function model({ managers, classes, clients }, most) {
  const all = managers.map(({ id }) => id);
  const fixed = Object.fromEntries(all.map((id) => [id, 0]));
  const of = Object.fromEntries(all.map((id) => [id, []]));
  const one = [], stay = [], binaries = [];
  for (const [i, client] of clients.entries()) {
    if (client.locked) {
      fixed[client.owner] += client.load;
      continue;
    }
    const able = client.eligible ?? (client.class ? classes[client.class] : all);
    one.push(` a${i}: ${wrapped(able.map((j) => `+ x${i}_${j}`))} = 1`);
    for (const j of able) {
      of[j].push(`+ ${client.load} x${i}_${j}`);
      binaries.push(`x${i}_${j}`);
    }
    if (able.includes(client.owner)) stay.push(`x${i}_${client.owner}`);
  }
  const load = managers.map(({ id, capacity }) => ` l${id}: ${wrapped([...of[id], `- ${capacity} t`])} <= ${-fixed[id]}`);
  return `Minimize\n obj: t\nSubject To\n${one.join('\n')}\n${load.join('\n')}\n k: ${wrapped(stay.map((x) => `+ ${x}`))} >= ${Math.max(0, stay.length - most)}\n`
    + `Bounds\n t >= 0\nBinaries\n ${wrapped(binaries)}\nEnd\n`;
}

// The highest ratio of what the solver answered, added up again from the clients; Infinity without an answer.
function scored({ managers, clients }, columns) {
  const load = Object.fromEntries(managers.map(({ id }) => [id, 0]));
  for (const [i, client] of clients.entries()) {
    const owner = client.locked ? client.owner : managers.find(({ id }) => (columns[`x${i}_${id}`]?.Primal ?? 0) > 0.5)?.id;
    if (!owner) return Infinity;
    load[owner] += client.load;
  }
  return Math.max(...managers.map(({ id, capacity }) => load[id] / capacity));
}

async function highsRow(value, most) {
  const start = cpuUsage();
  let best = Infinity, status = 'failed';
  try {
    const highs = await loadHighs();
    const solution = highs.solve(model(value, most), { output_flag: false, time_limit: Number(values.limit), mip_rel_gap: 1e-6 });
    status = solution.Status;
    best = scored(value, solution.Columns);
  } catch (error) {
    status = String(error.message ?? error).slice(0, 40);
  }
  const { user, system } = cpuUsage(start);
  return { best, status, seconds: (user + system) / 1e6 };
}

function ours(path) {
  const isScript = values.program.endsWith('.js');
  const args = ['bench-rebalance', path, '--times', '--seconds', values.seconds, ...moves.flatMap((most) => ['--moves', String(most)])];
  const { status, stdout, stderr } = spawnSync(isScript ? execPath : values.program, isScript ? [values.program, ...args] : args, { maxBuffer: 1 << 28 });
  if (status !== 0) throw new Error(stderr.toString());
  return stdout.toString().trim().split('\n').map((line) => JSON.parse(line));
}

const wanted = [];
for (let n = 0; n + 3 < positionals.length; n += 4) wanted.push([positionals[n], ...positionals.slice(n + 1, n + 4).map(Number)]);
const folder = mkdtempSync(join(tmpdir(), 'evenhand-bench-'));
const figure = (number) => (Number.isFinite(number) ? number.toFixed(4) : '-').padStart(9);
console.log(`${'instance'.padEnd(18)}${'moves'.padStart(6)}${'ours'.padStart(9)}${'bound'.padStart(9)} proved${'s'.padStart(7)}${'HiGHS'.padStart(9)}${'s'.padStart(7)}${'ratio'.padStart(9)}`);
try {
  for (const path of written(folder, wanted.length > 0 ? wanted : [['u', 5, 50, 11], ['s', 5, 50, 11], ['u', 20, 300, 11], ['s', 20, 300, 11]])) {
    const value = JSON.parse(readFileSync(path, 'utf8'));
    for (const [n, row] of ours(path).entries()) {
      const other = await highsRow(value, moves[n]);
      const best = row.value.load / row.value.capacity;
      console.log(`${value.name.padEnd(18)}${String(moves[n]).padStart(6)}${figure(best)}${figure(row.bound.load / row.bound.capacity)}${(row.isProved ? 'yes' : 'no').padStart(7)}`
        + `${row.seconds.toFixed(2).padStart(7)}${figure(other.best)}${other.seconds.toFixed(1).padStart(7)}${figure(best / other.best)}  ${other.status}`);
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
