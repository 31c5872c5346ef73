// A solver of the package minizinc in a process of its own, without the worker that a browser would give it.
// Usage: node tests/bench/minizinc_peer.mjs SOLVER FOLDER MODEL SECONDS     FOLDER is where the package was installed
// Prints a line {status, isProved, x, seconds} for each plan and at the end; seconds are the CPU's (thread_clock.mjs).
import { readFileSync, writeSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { argv, exit } from 'node:process';
import vm from 'node:vm';
import { threadTime } from './thread_clock.mjs';

const [solver, folder, path, seconds] = argv.slice(2);
const dist = join(folder, 'node_modules', 'minizinc', 'dist');
const program = join(dist, 'minizinc-worker.js');
const start = threadTime();
let answer;

const tell = (status, isProved, x = answer?.x) => {
  answer = { status, isProved, x, seconds: (threadTime() - start) / 1000 };
  writeSync(1, `${JSON.stringify(answer)}\n`);
};
const said = {
  ready: () => listener({ data: { jsonStream: true, files: { 'model.mzn': readFileSync(path, 'utf8') }, args: ['-i', '--output-mode', 'json', '--solver', solver, '--time-limit', `${1000 * seconds}`, 'model.mzn'] } }),
  solution: ({ output }) => tell('plan', false, output.json.x),
  status: ({ status }) => tell(status, status === 'OPTIMAL_SOLUTION'),
  error: ({ what, message }) => tell(`${what}: ${message}`.slice(0, 60), false),
  exit: () => exit(0),
};

let listener;
Object.assign(globalThis, {
  require: createRequire(program), __filename: program, __dirname: dist,
  addEventListener(_, heard) { listener = heard; },
  postMessage: (message) => said[message.type]?.(message),
});
vm.runInThisContext(readFileSync(program, 'utf8'), { filename: program });
listener({ data: { wasmURL: join(dist, 'minizinc.wasm'), dataURL: join(dist, 'minizinc.data') } });
