// Other solvers, each in a process of its own that is ended when it does not stop by itself: HiGHS and other packages of npm
// (package_peers.mjs), cbc and glpsol where they are installed. All get the same text of a model (models.mjs).
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { execPath } from 'node:process';
import { fileURLToPath } from 'node:url';

const bench = dirname(fileURLToPath(import.meta.url));
const wholeGap = '1e-6';
const graceSeconds = 40;  // on top of the limit, before it is ended

// What a program printed and the seconds it took; `failed` says why there is no answer.
function ran(command, args, limit) {
  const start = performance.now();
  const { status, signal, stdout, stderr, error } = spawnSync(command, args, {
    stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 1 << 29, timeout: 1000 * limit, killSignal: 'SIGKILL',
  });
  const seconds = (performance.now() - start) / 1000;
  const last = (text) => text?.toString().trim().split('\n').at(-1).slice(0, 60);
  const failed = error?.code === 'ETIMEDOUT' ? 'killed' : error?.message ?? (signal ? `ended by ${signal}` : status !== 0 ? `ended with ${status}: ${last(stderr)}` : undefined);
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

// A native program that leaves its answer in a file; `read` makes {status, isProved, chosen} of it.
const native = (name, askVersion, args, read) => ({
  name,
  version: () => /\d+\.\d[\d.]*/.exec(ran(name, askVersion, 10).out)?.[0],
  solved: (text, limit) => withFolder((folder) => {
    const [model, answer] = ['model.lp', 'answer.txt'].map((file) => join(folder, file));
    writeFileSync(model, text);
    const { seconds, failed } = ran(name, args(model, answer, limit), limit + graceSeconds);
    if (failed || !existsSync(answer)) return failure(failed ?? 'no answer', seconds);
    return { ...read(readFileSync(answer, 'utf8')), seconds };
  }),
});

const cbc = native('cbc', ['-quit'], (model, answer, limit) => [model, '-timeMode', 'elapsed', '-sec', `${limit}`, '-ratio', wholeGap, '-solve', '-solu', answer], (text) => {
  const [first, ...rest] = text.split('\n');
  const chosen = rest.map((line) => line.trim().split(/\s+/)).filter(([, , value]) => Number(value) > 0.5).map(([, name]) => name);
  return { status: first.split(' - ')[0], isProved: first.startsWith('Optimal'), chosen: first.includes('no integer solution') ? [] : chosen };
});

const glpsol = native('glpsol', ['--version'], (model, answer, limit) => ['--lp', model, '--tmlim', `${limit}`, '--mipgap', wholeGap, '-o', answer], (text) => {
  const status = /^Status: +(.*)$/m.exec(text)?.[1] ?? 'no status';
  const chosen = [...text.matchAll(/^ +\d+ (x\S+)\s+\*\s+(\S+)/gm)].filter(([, , value]) => Number(value) > 0.5).map(([, name]) => name);
  return { status, isProved: status === 'INTEGER OPTIMAL', chosen };
});

// A package that npm installed in `folder`.
const installed = (name, folder, grace = graceSeconds) => ({
  name,
  version() {
    const about = join(folder, 'node_modules', name, 'package.json');
    return existsSync(about) ? JSON.parse(readFileSync(about, 'utf8')).version : undefined;
  },
  solved: (text, limit) => withFolder((models) => {
    const model = join(models, 'model.lp');
    writeFileSync(model, text);
    const { out, seconds, failed } = ran(execPath, [join(bench, 'package_peers.mjs'), name, folder, model, `${limit}`], limit + grace);
    return failed ? failure(failed, seconds) : JSON.parse(out);
  }),
});

// It reads a large model for minutes before its own limit counts.
export const highs = installed('highs', join(bench, '..'), 600);
export const others = (folder) => [cbc, glpsol, ...['glpk.js', 'yalps', 'javascript-lp-solver'].map((name) => installed(name, folder ?? ''))];
