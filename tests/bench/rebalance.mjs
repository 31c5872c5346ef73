// The goals of the search for few moves, one after another, with what was reached: our command line and other solvers (peers.mjs)
// on the same generated instances in one run.
// Usage: node tests/bench/rebalance.mjs [--program FILE] [--second FILE] [--limit SECONDS] [--goals G1,G2,...] [--seed N] [--large]
//   [--peers FOLDER]
//   --program  the native program or evenhand.js; without it the one of build/web-release
//   --second   the other of the two, to compare plans with
//   --limit    seconds that another solver gets for each question, 10 without it
//   --goals    some of G1 to G10; all without it
//   --seed     of the instances, 11 without it
//   --peers    where npm installed glpk.js, yalps, javascript-lp-solver and minizinc for G9; without it what EVENHAND_PEERS names
//   --large    also 200 people with 20,000 clients, and the stress of a million clients
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { argv, env, exit } from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { written } from './instances.mjs';
import { goals } from './goals.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const { values } = parseArgs({
  args: argv.slice(2),
  options: {
    program: { type: 'string', default: join(root, 'build', 'web-release', 'evenhand.js') },
    second: { type: 'string' },
    limit: { type: 'string', default: '10' },
    goals: { type: 'string', default: Object.keys(goals).join(',') },
    seed: { type: 'string', default: '11' },
    peers: { type: 'string', default: env.EVENHAND_PEERS },
    large: { type: 'boolean', default: false },
  },
});
for (const program of [values.program, values.second]) {
  if (!program || existsSync(program)) continue;
  console.error(`${program} is not built.`);
  exit(1);
}

const folder = mkdtempSync(join(tmpdir(), 'evenhand-bench-'));
const kept = new Map();
const seed = Number(values.seed);
const run = {
  folder,
  seed,
  program: values.program,
  second: values.second,
  limit: Number(values.limit),
  isLarge: values.large,
  peers: values.peers && resolve(values.peers),
  // {path, value} of an instance, written once.
  instance(family, people, clients) {
    const key = `${family}_${people}x${clients}`;
    if (!kept.has(key)) {
      const [path] = written(folder, [[family, people, clients, seed]]);
      kept.set(key, { name: key, path, value: JSON.parse(readFileSync(path, 'utf8')) });
    }
    return kept.get(key);
  },
};
try {
  for (const name of values.goals.split(',')) {
    const goal = goals[name];
    const reached = goal ? goal.reached(run) : 'there is no such goal';
    console.log(`${name.padEnd(4)} ${goal?.text ?? ''}\n     ${reached.replaceAll('\n', '\n     ')}`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
