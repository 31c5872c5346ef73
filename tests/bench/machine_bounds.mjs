// What no plan for identical machines gets below, worked out apart from our own program.
import { sum } from './scores.mjs';

// Of the h largest jobs, with k = ceil(h / machines) - 1: either a machine has k + 2 of them, or at least q = h - k machines
// have k + 1 each, and those hold q (k + 1) jobs between them.
function countingBound(sorted, machines) {
  let best = 0;
  for (let h = machines + 1; h <= sorted.length; ++h) {
    const k = Math.ceil(h / machines) - 1, q = h - k * machines;
    const smallest = (count) => (count > h ? Infinity : sorted.before[h] - sorted.before[h - count]);
    best = Math.max(best, Math.min(smallest(k + 2), Math.ceil(smallest(q * (k + 1)) / q)));
  }
  return best;
}

export function machineBound({ loads, machines }) {
  const sorted = loads.toSorted((a, b) => b - a);
  sorted.before = [0];
  for (const load of sorted) sorted.before.push(sorted.before.at(-1) + load);
  return Math.max(sorted[0], Math.ceil(sum(sorted) / machines), countingBound(sorted, machines));
}
