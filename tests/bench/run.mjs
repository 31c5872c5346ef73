// Benchmarks of the core, native and WebAssembly: medians and their ratio. Usage: node tests/bench/run.mjs
// Builds both optimised (build/native-bench, build/web-bench). It measures and never judges.
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { execPath, exit } from 'node:process';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

const orders = join(root, '..', 'shared', 'data', 'northwind', '/');  // a public sample, where it is at hand

function must(command, args) {
  const { status, stdout, error } = spawnSync(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'], maxBuffer: 1 << 28 });
  if (status === 0) return stdout.toString();
  console.error(error?.message ?? stdout.toString().slice(-2000));
  return exit(1);
}

function measured(preset, program) {
  must('cmake', ['--preset', preset]);
  must('cmake', ['--build', '--preset', preset, '--target', 'evenhand_bench']);
  const path = join(root, 'build', preset, program);
  return JSON.parse(program.endsWith('.js') ? must(execPath, [path, orders]) : must(path, [orders]));
}

const native = measured('native-release', 'evenhand_bench');
const wasm = measured('web-release', 'evenhand_bench.js');

console.log('20,000 clients, 200 people, 10 criteria; medians of 7, in ms\n');
console.log(`${''.padEnd(34)}${'native'.padStart(10)}${'wasm'.padStart(10)}${'ratio'.padStart(8)}`);
for (const name of Object.keys(native).filter((key) => key !== 'checksum')) {
  const ratio = (wasm[name] / native[name]).toFixed(2);
  console.log(`${name.padEnd(34)}${native[name].toFixed(1).padStart(10)}${wasm[name].toFixed(1).padStart(10)}${ratio.padStart(8)}`);
}
const claims = (told, key) => (told[key] / told['claims, their tables read']).toFixed(2);
for (const key of ['claims, verdicts and flips', 'claims, 20,000 draws for each']) {
  console.log(`\n${key}: ${claims(native, key)} (native) and ${claims(wasm, key)} (wasm) times the reading of their tables`);
}
console.log(`\nsame figures: ${native.checksum === wasm.checksum ? 'yes' : `no, ${native.checksum} and ${wasm.checksum}`}`);
