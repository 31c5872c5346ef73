// The general solver HiGHS (npm `highs`, WebAssembly) on instances of instances.mjs: models in its text format, its answers
// added up again from the clients, and its CPU seconds.
import { cpuUsage } from 'node:process';
import loadHighs from 'highs';

const wrapped = (terms) => terms.map((term, n) => (n % 8 === 7 ? `${term}\n  ` : term)).join(' ');
const sum = (numbers) => numbers.reduce((a, b) => a + b, 0);
export const fairParts = ({ managers, clients }) => {
  const load = sum(clients.map((client) => client.load)), capacity = sum(managers.map((manager) => manager.capacity));
  return managers.map((manager) => (load * manager.capacity) / capacity);
};

// What all models share: who may own what, and everybody's load.
function parts({ managers, classes, clients }) {
  const all = managers.map(({ id }) => id);
  const fixed = Object.fromEntries(all.map((id) => [id, 0]));
  const of = Object.fromEntries(all.map((id) => [id, []]));
  const one = [], stay = [], binaries = [];
  for (const [i, client] of clients.entries()) {
    if (client.locked) {
      fixed[client.owner] += client.load;
      continue;
    }
    const able = client.eligible ?? (client.class ? classes[client.class] : all);
    one.push(` a${i}: ${wrapped(able.map((j) => `+ x${i}_${j}`))} = 1`);
    for (const j of able) {
      of[j].push(`+ ${client.load} x${i}_${j}`);
      binaries.push(`x${i}_${j}`);
    }
    if (able.includes(client.owner)) stay.push({ name: `x${i}_${client.owner}`, cost: client.moveCost ?? 1 });
  }
  return { fixed, of, one, stay, binaries };
}

const ends = (binaries, isWhole) => (isWhole ? `Binaries\n ${wrapped(binaries)}\nEnd\n` : 'End\n');

// Minimise the highest ratio t, with at most `most` clients away from their owner.
export function fewMoves(value, most, isWhole = true) {
  const { fixed, of, one, stay, binaries } = parts(value);
  const load = value.managers.map(({ id, capacity }) => ` l${id}: ${wrapped([...of[id], `- ${capacity} t`])} <= ${-fixed[id]}`);
  const limit = most < stay.length ? ` k: ${wrapped(stay.map(({ name }) => `+ ${name}`))} >= ${stay.length - most}\n` : '';
  return `Minimize\n obj: t\nSubject To\n${one.join('\n')}\n${load.join('\n')}\n${limit}Bounds\n t >= 0\n${ends(binaries, isWhole)}`;
}

// Minimise all distances from the fair parts and `price` (in loads) times the cost of the moves. Maximises what staying saves.
export function tradeOff(value, price, isWhole = true) {
  const { fixed, of, one, stay, binaries } = parts(value);
  const fair = fairParts(value);
  const apart = value.managers.map(({ id }, j) => ` d${id}: ${wrapped([...of[id], `- u${id}`, `+ o${id}`])} = ${fair[j] - fixed[id]}`);
  const objective = wrapped([...value.managers.map(({ id }) => `+ u${id} + o${id}`), ...stay.map(({ name, cost }) => `- ${price * cost} ${name}`)]);
  return `Minimize\n obj: ${objective}\nSubject To\n${one.join('\n')}\n${apart.join('\n')}\n${ends(binaries, isWhole)}`;
}

// The owners in an answer; nothing where somebody has none.
function ownersIn({ managers, clients }, columns) {
  const owners = clients.map((client, i) => (client.locked ? client.owner : managers.find(({ id }) => (columns[`x${i}_${id}`]?.Primal ?? 0) > 0.5)?.id));
  return owners.includes(undefined) ? undefined : owners;
}

function loads({ managers, clients }, owners) {
  const load = Object.fromEntries(managers.map(({ id }) => [id, 0]));
  clients.forEach((client, i) => { load[owners[i]] += client.load; });
  return managers.map(({ id }) => load[id]);
}

const highestOf = (value, owners) => Math.max(...loads(value, owners).map((load, j) => load / value.managers[j].capacity));

function tradeOffOf(value, owners, price) {
  const fair = fairParts(value);
  const moved = value.clients.filter((client, i) => owners[i] !== client.owner && (client.eligible ?? value.classes?.[client.class] ?? [client.owner]).includes(client.owner));
  return sum(loads(value, owners).map((load, j) => Math.abs(load - fair[j]))) + price * sum(moved.map((client) => client.moveCost ?? 1));
}

async function solved(text, limit) {
  const start = cpuUsage();
  let solution = { Status: 'failed', Columns: {} };
  try {
    const highs = await loadHighs();
    solution = highs.solve(text, { output_flag: false, time_limit: limit, mip_rel_gap: 1e-6 });
  } catch (error) {
    solution.Status = String(error.message ?? error).slice(0, 40);
  }
  const { user, system } = cpuUsage(start);
  return { solution, seconds: (user + system) / 1e6 };
}

// {best, status, seconds}: the best plan's figure; Infinity without a plan.
export async function solvedFewMoves(value, most, limit) {
  const { solution, seconds } = await solved(fewMoves(value, most), limit);
  const owners = ownersIn(value, solution.Columns);
  return { best: owners ? highestOf(value, owners) : Infinity, status: solution.Status, seconds };
}

export async function solvedTradeOff(value, price, limit) {
  const { solution, seconds } = await solved(tradeOff(value, price), limit);
  const owners = ownersIn(value, solution.Columns);
  return { best: owners ? tradeOffOf(value, owners, price) : Infinity, status: solution.Status, seconds };
}

// The bound that the linear relaxation gives; nothing where it was not solved in time.
export async function relaxed(text, limit, added = 0) {
  const { solution, seconds } = await solved(text, limit);
  return { bound: solution.Status === 'Optimal' ? solution.ObjectiveValue + added : undefined, seconds };
}

// What tradeOff leaves out of its objective: every move paid.
export const allMovesPaid = (value, price) => price * sum(parts(value).stay.map(({ cost }) => cost));
