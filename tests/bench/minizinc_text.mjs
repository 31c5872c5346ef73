// The questions of models.mjs for constraint solvers: x[i] is the number of the person that the i-th client who may go elsewhere
// goes to. Everything is a whole number: ratios are multiplied by what all capacities divide, fair parts are rounded (what a
// plan is worth is added up exactly afterwards).
import { ableOf, costOf, fairParts } from './scores.mjs';

const common = (a, b) => (b === 0 ? a : common(b, a % b));
const list = (all) => `[${all.join(', ')}]`;

// {head, most}: who may own what and everybody's load as MiniZinc; `most` is the load of all.
function head(value) {
  const number = Object.fromEntries(value.managers.map(({ id }, j) => [id, j + 1]));
  const free = value.clients.filter((client) => !client.locked);
  const fixed = value.managers.map(({ id }) => value.clients.filter((client) => client.locked && client.owner === id).reduce((all, { load }) => all + load, 0));
  const able = free.map((client) => ableOf(value, client));
  const costs = free.map((client, i) => (able[i].includes(client.owner) ? costOf(client) : 0));
  const most = value.clients.reduce((all, { load }) => all + load, 0);
  return {
    free, costs, most,
    text: [
      `int: n = ${free.length};`, `int: m = ${value.managers.length};`,
      `array[1..n] of int: load = ${list(free.map(({ load }) => load))};`,
      `array[1..n] of int: own = ${list(free.map(({ owner }) => number[owner]))};`,
      `array[1..n] of set of int: able = ${list(able.map((ids) => `{${ids.map((id) => number[id]).join(', ')}}`))};`,
      `array[1..m] of int: fixed = ${list(fixed)};`,
      'array[1..n] of var 1..m: x;',
      'constraint forall(i in 1..n)(x[i] in able[i]);',
      `array[1..m] of var 0..${most}: total;`,
      'constraint forall(j in 1..m)(total[j] = fixed[j] + sum(i in 1..n where j in able[i])(load[i] * bool2int(x[i] = j)));',
    ].join('\n'),
  };
}

export function fewMovesText(value, moves) {
  const { text, costs, most } = head(value);
  const whole = value.managers.reduce((all, { capacity }) => (all / common(all, capacity)) * capacity, 1);
  const stay = list(costs.map((cost) => (cost > 0 ? 1 : 0)));
  const limit = moves < costs.length ? `constraint sum(i in 1..n)(${stay}[i] * bool2int(x[i] != own[i])) <= ${moves};\n` : '';
  const scales = value.managers.map(({ capacity }) => whole / capacity);
  return `${text}\n${limit}var 0..${most * Math.max(...scales)}: t;\nconstraint forall(j in 1..m)(${list(scales)}[j] * total[j] <= t);\nsolve minimize t;\n`;
}

export function tradeOffText(value, price) {
  const { text, costs, most } = head(value);
  const fair = list(fairParts(value).map(Math.round)), paid = list(costs.map((cost) => Math.round(price * cost)));
  return `${text}\narray[1..m] of var 0..${most}: off;\nconstraint forall(j in 1..m)(off[j] >= total[j] - ${fair}[j] /\\ off[j] >= ${fair}[j] - total[j]);\n`
    + `solve minimize sum(off) + sum(i in 1..n)(${paid}[i] * bool2int(x[i] != own[i]));\n`;
}

// The names of the columns (models.mjs) that an x stands for.
export const columnsOf = (value, x) => {
  const free = value.clients.map((_, i) => i).filter((i) => !value.clients[i].locked);
  return x.map((j, at) => `x${free[at]}_${value.managers[j - 1].id}`);
};
