// Other solvers, each in a process of its own that is ended when it does not stop by itself: HiGHS and other packages of npm
// (package_peers.mjs), those of MiniZinc (minizinc_peer.mjs), cbc and glpsol where they are installed. A question is {text,
// constraintText, columnsOf}: the first is the model (models.mjs), the others are MiniZinc's (minizinc_text.mjs). Limits are
// seconds of the CPU, but glpsol's is the clock's.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { execPath } from 'node:process';
import { fileURLToPath } from 'node:url';

const bench = dirname(fileURLToPath(import.meta.url));
const wholeGap = '1e-6';
const graceSeconds = 40;  // of the CPU on top of the limit, before it is ended
const patience = 20;      // so much longer by the clock than by the CPU

// What a program printed and the seconds it took; `failed` says why it did not end well. `most` is in seconds of the CPU.
function ran(command, args, most) {
  const start = performance.now();
  const { status, signal, stdout, stderr, error } = spawnSync('sh', ['-c', `ulimit -t ${Math.ceil(most)}; exec "$@"`, 'sh', command, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 1 << 29, timeout: 1000 * patience * most, killSignal: 'SIGKILL',
  });
  const seconds = (performance.now() - start) / 1000;
  const last = (text) => text?.toString().trim().split('\n').at(-1).slice(0, 60);
  const isKilled = error?.code === 'ETIMEDOUT' || signal === 'SIGXCPU' || (signal === 'SIGKILL' && !error);
  const failed = isKilled ? 'killed' : error?.message ?? (signal ? `ended by ${signal}` : status !== 0 ? `ended with ${status}: ${last(stderr)}` : undefined);
  return { out: stdout?.toString() ?? '', seconds, failed };
}

function withFolder(deed) {
  const folder = mkdtempSync(join(tmpdir(), 'evenhand-peer-'));
  try {
    return deed(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const failure = (why, seconds) => ({ status: why, isProved: false, chosen: [], seconds });

// A native program that leaves its answer in a file; `read` makes {status, isProved, chosen} of it, and `time` finds its own
// word for the seconds in what it says.
const native = (name, askVersion, args, read, time) => ({
  name,
  version: () => /\d+\.\d[\d.]*/.exec(ran(name, askVersion, 10).out)?.[0],
  solved: ({ text }, limit) => withFolder((folder) => {
    const [model, answer] = ['model.lp', 'answer.txt'].map((file) => join(folder, file));
    writeFileSync(model, text());
    const { out, seconds, failed } = ran(name, args(model, answer, limit), limit + graceSeconds);
    if (failed || !existsSync(answer)) return failure(failed ?? 'no answer', seconds);
    return { ...read(readFileSync(answer, 'utf8')), seconds: Number(time.exec(out)?.[1] ?? seconds) };
  }),
});

const cbc = native('cbc', ['-quit'], (model, answer, limit) => [model, '-sec', `${limit}`, '-ratio', wholeGap, '-solve', '-solu', answer], (text) => {
  const [first, ...rest] = text.split('\n');
  const chosen = rest.map((line) => line.trim().split(/\s+/)).filter(([, , value]) => Number(value) > 0.5).map(([, name]) => name);
  return { status: first.split(' - ')[0], isProved: first.startsWith('Optimal'), chosen: first.includes('no integer solution') ? [] : chosen };
}, /^Total time \(CPU seconds\): +([\d.]+)/m);

const glpsol = native('glpsol', ['--version'], (model, answer, limit) => ['--lp', model, '--tmlim', `${limit}`, '--mipgap', wholeGap, '-o', answer], (text) => {
  const status = /^Status: +(.*)$/m.exec(text)?.[1] ?? 'no status';
  const chosen = [...text.matchAll(/^ +\d+ (x\S+)\s+\*\s+(\S+)/gm)].filter(([, , value]) => Number(value) > 0.5).map(([, name]) => name);
  return { status, isProved: status === 'INTEGER OPTIMAL', chosen };
}, /^Time used: +([\d.]+) secs/m);

const versionIn = (folder, name) => {
  const about = join(folder, 'node_modules', name, 'package.json');
  return existsSync(about) ? JSON.parse(readFileSync(about, 'utf8')).version : undefined;
};

// A package that npm installed in `folder`.
const installed = (name, folder, grace = graceSeconds) => ({
  name,
  version: () => versionIn(folder, name),
  solved: ({ text }, limit) => withFolder((models) => {
    const model = join(models, 'model.lp');
    writeFileSync(model, text());
    const { out, seconds, failed } = ran(execPath, [join(bench, 'package_peers.mjs'), name, folder, model, `${limit}`], limit + grace);
    return failed ? failure(failed, seconds) : JSON.parse(out);
  }),
});

// A solver that comes with the package minizinc. Each line is a plan, so that even who was killed has one.
const constraintSolver = (solver, folder) => ({
  name: `minizinc ${solver}`,
  version: () => versionIn(folder, 'minizinc'),
  solved: ({ constraintText, columnsOf }, limit) => withFolder((models) => {
    const model = join(models, 'model.mzn');
    writeFileSync(model, constraintText());
    const { out, seconds, failed } = ran(execPath, [join(bench, 'minizinc_peer.mjs'), solver, folder, model, `${limit}`], limit + graceSeconds);
    const lines = out.split('\n').slice(0, -1);  // each whole line ends
    if (lines.length === 0) return failure(failed ?? 'no answer', seconds);
    const { x, ...last } = JSON.parse(lines.at(-1));
    return { ...last, status: failed ?? last.status, chosen: x ? columnsOf(x) : [] };
  }),
});

// It reads a large model for minutes before its own limit counts.
export const highs = installed('highs', join(bench, '..'), 600);
export const others = (folder = '') => [
  cbc, glpsol,
  ...['glpk.js', 'yalps', 'javascript-lp-solver'].map((name) => installed(name, folder)),
  ...['highs', 'coin-bc', 'chuffed', 'gecode'].map((solver) => constraintSolver(solver, folder)),
];
