// Our command line as a peer: rows of `evenhand bench-rebalance`.
import { spawnSync } from 'node:child_process';
import { execPath } from 'node:process';

export const ratioOf = ({ load, capacity }) => load / capacity;

const mostSteps = 1e7;  // what the option takes
const clock = new URL('thread_clock.mjs', import.meta.url).href;
const heap = new URL('wasm_heap.mjs', import.meta.url).href;

function called(program, args, before) {
  const isScript = program.endsWith('.js');
  const [command, first] = isScript ? [execPath, ['--import', before, program]] : [program, []];
  const { status, stdout, stderr, error } = spawnSync(command, [...first, 'bench-rebalance', ...args], { maxBuffer: 1 << 28 });
  if (status !== 0) throw new Error(error?.message ?? stderr.toString());
  return { out: stdout.toString().trim().split('\n'), last: stderr.toString().trim().split('\n').at(-1) };
}

// The rows of one call; `program` is the native program or evenhand.js. The latter's seconds are the CPU's (thread_clock.mjs).
export const rows = (program, args) => called(program, args, clock).out.map((line) => JSON.parse(line));

// The bytes that evenhand.js has taken at its end (wasm_heap.mjs); undefined of the native program.
export const heapOf = (program, args) => (program.endsWith('.js') ? Number(called(program, args, heap).last) : undefined);

export const fewMoves = (program, path, moves, seconds) => rows(program, [path, '--times', '--seconds', `${seconds}`, ...moves.flatMap((most) => ['--moves', `${most}`])]);
export const frontier = (program, path, most, limit) => rows(program, [path, '--times', '--frontier', `${most}`, ...limit])[0];
export const tradeOff = (program, path, price, seconds) => rows(program, [path, '--times', '--price', `${price * 1000}`, '--seconds', `${seconds}`])[0];

// The steps are counted, so what fits into less than a second is found by giving more of them until it took longer twice: for each
// of the files the last row that took at most so many seconds, the first where none did. `question` is --moves or --price.
export function within(program, paths, question, seconds) {
  const best = new Map(), late = new Map();
  let open = paths;
  for (let steps = 1; open.length > 0 && steps < mostSteps; steps += Math.max(1, Math.floor(steps / 2))) {
    const all = rows(program, [...open, '--times', '--steps', `${steps}`, ...question]);
    open = open.filter((path, n) => {
      const isInTime = all[n].seconds <= seconds;
      if (isInTime || !best.has(path)) best.set(path, all[n]);
      if (!isInTime) late.set(path, (late.get(path) ?? 0) + 1);
      return !(isInTime && all[n].isProved) && (late.get(path) ?? 0) < 2;
    });
  }
  return paths.map((path) => best.get(path));
}
