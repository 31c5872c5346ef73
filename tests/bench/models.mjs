// The questions of the bench as models of whole numbers, in the text format that HiGHS, cbc, glpsol and lp_text.mjs read: the
// column x3_m1 is 1 where client 3 goes to m1.
import { ableOf, costOf, fairParts, sum } from './scores.mjs';

const wrapped = (terms) => terms.map((term, n) => (n % 8 === 7 ? `${term}\n  ` : term)).join(' ');

// What all models share: who may own what, and everybody's load.
function parts(value) {
  const ids = value.managers.map(({ id }) => id);
  const fixed = Object.fromEntries(ids.map((id) => [id, 0]));
  const of = Object.fromEntries(ids.map((id) => [id, []]));
  const one = [], stay = [], binaries = [];
  for (const [i, client] of value.clients.entries()) {
    if (client.locked) {
      fixed[client.owner] += client.load;
      continue;
    }
    const able = ableOf(value, client);
    one.push(` a${i}: ${wrapped(able.map((j) => `+ x${i}_${j}`))} = 1`);
    for (const j of able) {
      of[j].push(`+ ${client.load} x${i}_${j}`);
      binaries.push(`x${i}_${j}`);
    }
    if (able.includes(client.owner)) stay.push({ name: `x${i}_${client.owner}`, cost: costOf(client) });
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

// What tradeOff leaves out of its objective: every move paid.
export const allMovesPaid = (value, price) => price * sum(parts(value).stay.map(({ cost }) => cost));
