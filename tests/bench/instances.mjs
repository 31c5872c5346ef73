// Rebalancing instances from a seed, in the format of `evenhand bench-rebalance --help`, and the bench's own generator.
//   u, dense uniform: everybody may serve most clients; owners drawn unevenly.
//   s, structured: a region and a skill for each client; who has both may serve it, at least two people each.
// Usage: node tests/bench/instances.mjs FOLDER [FAMILY PEOPLE CLIENTS SEED]...
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { argv, exit } from 'node:process';
import { fileURLToPath } from 'node:url';

// 32 bits of state (Mulberry32's mixing of a Weyl sequence): the same numbers in every engine.
export function dice(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return { next, below: (limit) => Math.floor(next() * limit), between: (low, high) => low + Math.floor(next() * (high - low + 1)) };
}

// Hours in hundredths. Capacities full, 80 % and half time; loads about 85 % of them in sum, a few clients heavy.
function loadsAndCapacities(random, people, clients) {
  const capacities = Array.from({ length: people }, () => [16000, 16000, 16000, 12800, 8000][random.below(5)]);
  const raw = Array.from({ length: clients }, () => 0.2 + random.next() ** 3 * 4);
  const scale = (0.85 * capacities.reduce((a, b) => a + b, 0)) / raw.reduce((a, b) => a + b, 0);
  return { capacities, loads: raw.map((load) => Math.max(1, Math.round(load * scale))) };
}

// Whoever is drawn owns more: the square favours the first of a shuffled list.
function ownerAmong(random, members, weight) {
  const total = members.reduce((sum, j) => sum + weight[j], 0);
  let at = random.next() * total;
  for (const j of members) {
    at -= weight[j];
    if (at < 0) return j;
  }
  return members.at(-1);
}

export function instance(family, people, clients, seed) {
  const random = dice(seed * 7919 + people * 31 + clients + (family === 's' ? 1 : 0));
  const { capacities, loads } = loadsAndCapacities(random, people, clients);
  const managers = capacities.map((capacity, j) => ({ id: `m${j}`, capacity }));
  const weight = capacities.map((capacity) => capacity * (0.4 + 1.2 * random.next()));
  const everybody = managers.map((_, j) => j);
  const classes = new Map();
  const listed = [];
  if (family === 's') {
    const regions = Math.min(100, Math.max(2, Math.round(people / 5))), skills = 3;
    const home = everybody.map((j) => j % regions);
    const second = everybody.map((j) => (random.below(3) === 0 ? random.below(regions) : home[j]));
    const known = everybody.map(() => Array.from({ length: skills }, () => random.below(10) < 7));
    for (let region = 0; region < regions; ++region) {
      for (let skill = 0; skill < skills; ++skill) {
        const able = everybody.filter((j) => (home[j] === region || second[j] === region) && known[j][skill]);
        for (let j = region % people; able.length < Math.min(2, people); j = (j + 1) % people) if (!able.includes(j)) able.push(j);
        classes.set(`r${region}k${skill}`, able.sort((a, b) => a - b));
      }
    }
  }
  const names = [...classes.keys()];
  for (let i = 0; i < clients; ++i) {
    const client = { id: `c${i}`, load: loads[i] };
    let members = everybody;
    if (family === 's') {
      client.class = names[random.below(names.length)];
      members = classes.get(client.class);
    } else {
      members = everybody.filter(() => random.below(10) < 6);
      if (members.length === 0) members = [random.below(people)];
      if (members.length < people) client.eligible = members.map((j) => `m${j}`);
    }
    client.owner = `m${ownerAmong(random, members, weight)}`;
    client.moveCost = random.between(10, 50) / 10;
    if (random.below(20) === 0) client.locked = true;
    listed.push(client);
  }
  const value = { name: `${family}_${people}x${clients}_${seed}`, managers, clients: listed };
  if (names.length > 0) value.classes = Object.fromEntries([...classes].map(([name, members]) => [name, members.map((j) => `m${j}`)]));
  return value;
}

export function written(folder, wanted) {
  mkdirSync(folder, { recursive: true });
  return wanted.map(([family, people, clients, seed]) => {
    const value = instance(family, people, clients, seed);
    const path = join(folder, `${value.name}.json`);
    writeFileSync(path, JSON.stringify(value));
    return path;
  });
}

if (argv[1] && resolve(argv[1]) === fileURLToPath(import.meta.url)) {
  const [folder, ...rest] = argv.slice(2);
  if (!folder || rest.length % 4 !== 0) {
    console.error('Usage: node tests/bench/instances.mjs FOLDER [FAMILY PEOPLE CLIENTS SEED]...');
    exit(2);
  }
  const wanted = [];
  for (let n = 0; n < rest.length; n += 4) wanted.push([rest[n], Number(rest[n + 1]), Number(rest[n + 2]), Number(rest[n + 3])]);
  console.log(written(folder, wanted.length > 0 ? wanted : [['u', 5, 50, 1], ['s', 5, 50, 1], ['u', 20, 300, 1], ['s', 20, 300, 1]]).join('\n'));
}
