// Jobs for identical machines after the recipe of França and others, as the published set of 780 was made, but drawn here from a
// seed: these are not the published files.
//   U   loads uniform in 1..b, b = 100, 1000 or 10000
//   NU  98 of 100 uniform in the top tenth, the others very small
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dice } from './instances.mjs';

const sizes = [5, 10, 25].flatMap((machines) => [10, 50, 100, 500, 1000].filter((jobs) => jobs > 10 || machines === 5).map((jobs) => [machines, jobs]));
const each = 10;

const draws = {
  U: (random, b) => random.between(1, b),
  NU: (random, b) => (random.below(100) < 98 ? random.between(Math.ceil(0.9 * (b - 1)), b) : random.between(1, Math.floor(0.02 * (b - 1)))),
};

// All of them: {name, family, jobs, machines, most, loads}.
export function machineSets(seed) {
  const all = [];
  for (const [family, draw] of Object.entries(draws)) {
    for (const [range, most] of [100, 1000, 10000].entries()) {
      for (const [machines, jobs] of sizes) {
        for (let number = 0; number < each; ++number) {
          const random = dice(seed * 7919 + all.length * 104729);
          const loads = Array.from({ length: jobs }, () => draw(random, most));
          all.push({ name: `${family}_${range + 1}_${machines}x${jobs}_${number}`, family, machines, jobs, most, loads });
        }
      }
    }
  }
  return all;
}

// As an instance of instances.mjs: everybody alike and able, whoever owns what before. Returns the path.
export function writtenMachines(folder, { name, machines, loads }) {
  const managers = Array.from({ length: machines }, (_, j) => ({ id: `m${j}`, capacity: 1 }));
  const clients = loads.map((load, i) => ({ id: `c${i}`, load, owner: `m${i % machines}` }));
  const path = join(folder, `${name}.json`);
  writeFileSync(path, JSON.stringify({ name, managers, clients }));
  return path;
}
