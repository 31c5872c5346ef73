// A solver of npm, in a process of its own: what it does with time and memory is its own affair, and it can be ended.
// Usage: node tests/bench/package_peers.mjs NAME FOLDER MODEL SECONDS     FOLDER is where the package was installed
// Prints {status, isProved, objective, chosen: [column], seconds}. Seconds, those of the limit too, are the
// CPU's (thread_clock.mjs).
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { argv, stdout } from 'node:process';
import { pathToFileURL } from 'node:url';
import { readModel } from './lp_text.mjs';
import { threadTime } from './thread_clock.mjs';

const isOn = ([, value]) => value > 0.5;
const named = (pairs) => pairs.filter(isOn).map(([name]) => name);

// The coefficients by column, as two of the packages want them.
function byColumn({ objective, rows }) {
  const columns = {};
  for (const { name, terms } of [{ name: 'obj', terms: objective }, ...rows]) for (const [column, factor] of terms) (columns[column] ??= {})[name] = factor;
  return columns;
}
const limits = { '<=': 'max', '>=': 'min', '=': 'equal' };
const rowLimits = ({ rows }) => Object.fromEntries(rows.map(({ name, sense, right }) => [name, { [limits[sense]]: right }]));

const solvers = {
  async highs({ default: load }, text, limit) {
    const highs = await load();
    const { Status, Columns, ObjectiveValue } = highs.solve(text, { output_flag: false, time_limit: limit, mip_rel_gap: 1e-6 });
    const isProved = Status === 'Optimal';
    return { status: Status, isProved, objective: ObjectiveValue, chosen: named(Object.entries(Columns).map(([name, { Primal }]) => [name, Primal ?? 0])) };
  },
  async 'glpk.js'({ default: load }, text, limit) {
    const glpk = await load();
    const { objective, rows, binaries } = readModel(text);
    const vars = (terms) => terms.map(([name, coef]) => ({ name, coef }));
    const types = { '<=': glpk.GLP_UP, '>=': glpk.GLP_LO, '=': glpk.GLP_FX };
    const model = {
      name: 'model', binaries,
      objective: { direction: glpk.GLP_MIN, name: 'obj', vars: vars(objective) },
      subjectTo: rows.map(({ name, terms, sense, right }) => ({ name, vars: vars(terms), bnds: { type: types[sense], lb: right, ub: right } })),
    };
    const { result } = glpk.solve(model, { tmlim: limit, mipgap: 1e-6, presol: true, msglev: glpk.GLP_MSG_OFF });
    const isProved = result.status === glpk.GLP_OPT;
    return { status: isProved ? 'Optimal' : `status ${result.status}`, isProved, objective: result.z, chosen: named(Object.entries(result.vars)) };
  },
  yalps({ solve }, text, limit) {
    const model = readModel(text);
    const { status, result, variables } = solve(
      { direction: 'minimize', objective: 'obj', constraints: rowLimits(model), variables: byColumn(model), binaries: new Set(model.binaries) },
      { timeout: 1000 * limit, tolerance: 0, maxIterations: Infinity, maxPivots: Infinity },
    );
    return { status, isProved: status === 'optimal', objective: result, chosen: named(variables) };
  },
  'javascript-lp-solver'({ default: solver }, text, limit) {
    const model = readModel(text);
    const start = performance.now();
    const { feasible, result, bounded, isIntegral, ...values } = solver.Solve({
      optimize: 'obj', opType: 'min', constraints: rowLimits(model), variables: byColumn(model),
      binaries: Object.fromEntries(model.binaries.map((name) => [name, 1])), options: { timeout: 1000 * limit, tolerance: 0 },
    });
    const isProved = feasible && performance.now() - start < 1000 * limit;
    return { status: feasible ? `bounded ${bounded}, whole ${isIntegral}` : 'none', isProved, objective: result, chosen: named(Object.entries(values)) };
  },
};
const entries = { 'glpk.js': 'glpk.js/node' };

const [name, folder, path, seconds] = argv.slice(2);
const text = readFileSync(path, 'utf8');
const start = threadTime();
let answer;
try {
  const found = createRequire(join(folder, 'package.json')).resolve(entries[name] ?? name);
  answer = await solvers[name](await import(pathToFileURL(found)), text, Number(seconds));
} catch (error) {
  const message = String(error.message ?? error);
  answer = { status: message.includes('Abort') ? 'aborted' : message.slice(0, 60), isProved: false, chosen: [] };
}
stdout.write(JSON.stringify({ ...answer, seconds: (threadTime() - start) / 1000 }));
