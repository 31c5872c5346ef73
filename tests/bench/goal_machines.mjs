// The recipe's 780 sets of jobs for identical machines (machines.mjs): how many our program proves, how many are the best there
// is by bounds and a search of the bench's own (machine_bounds.mjs, packing.mjs), and how far the others may be off.
import { machineBound } from './machine_bounds.mjs';
import { machineSets, writtenMachines } from './machines.mjs';
import { rows, within } from './ours.mjs';
import { narrowed } from './packing.mjs';
import { sum } from './scores.mjs';
import { table } from './table.mjs';

const asMany = ['--moves', 'all'];
const triesOfSearch = 1e8;
const times = ['0.1 s', '1 s'];

// Both rows of each set: what 0.1 s gives and what 1 s gives.
function worked(program, paths) {
  const shortly = within(program, paths, asMany, 0.1);
  const open = paths.filter((_, n) => !shortly[n].isProved);
  const longer = open.length > 0 ? rows(program, [...open, '--times', '--seconds', '1', ...asMany]) : [];
  const later = new Map(open.map((path, n) => [path, longer[n]]));
  return paths.map((path, n) => [shortly[n], later.get(path) ?? shortly[n]]);
}

// What is known of a set: the plans' values, the best bound, and the best value.
function judged(set, both) {
  const values = both.map(({ value }) => value.load / value.capacity);
  const bound = Math.max(machineBound(set), ...both.map((row) => Math.ceil(row.bound.load / row.bound.capacity)));
  return { set, both, values, ...narrowed(set, bound, Math.min(...values), triesOfSearch) };
}

const gaps = (judgments, at) => sum(judgments.map(({ values, bound }) => 1 - bound / values[at])) / judgments.length;
const ownGaps = (judgments, at) => sum(judgments.map(({ both }) => 1 - both[at].bound.load / both[at].value.load)) / judgments.length;
const count = (judgments, has) => judgments.filter(has).length;
const share = (figure) => (figure === 0 ? '0' : figure.toExponential(1));

const counted = (name, judgments) => [
  name, `${judgments.length}`,
  ...times.map((_, at) => `${count(judgments, ({ both }) => both[at].isProved)}`),
  ...times.map((_, at) => `${count(judgments, ({ values, bound }) => values[at] === bound)}`),
  ...times.map((_, at) => `${count(judgments, ({ values, value }) => values[at] === value)}`),
  `${count(judgments, ({ bound, value }) => bound < value)}`,
  ...times.map((_, at) => share(ownGaps(judgments, at))),
  ...times.map((_, at) => share(gaps(judgments, at))),
];

export function identicalMachines(run) {
  const sets = machineSets(run.seed);
  const both = worked(run.program, sets.map((set) => writtenMachines(run.folder, set)));
  const judgments = sets.map((set, n) => judged(set, both[n]));
  const classes = new Map();
  for (const one of judgments) {
    const name = one.set.name.replace(/_\d+$/, '');
    classes.set(name, [...(classes.get(name) ?? []), one]);
  }
  const plain = [...classes].filter(([, all]) => all.every((one) => one.both[0].isProved));
  const others = [...classes].filter(([name]) => !plain.some(([other]) => other === name));
  const late = count(judgments, (one) => one.both[0].seconds > 0.1);
  return [
    `These are not the published files, whose best values are not here either: ${sets.length} sets drawn by the same recipe from seed ${run.seed}.`,
    'proved: by our own bound; optimal: equal to the best bound known here; best: equal to the best value known here; open: where those two differ',
    table(['', 'sets', ...['proved', 'optimal', 'best'].flatMap((word) => times.map((time) => `${word} ${time}`)), 'open', ...times.map((time) => `own gap ${time}`), ...times.map((time) => `gap ${time}`)], [
      ...others.map(([name, all]) => counted(name, all)),
      counted(`${plain.length} more classes`, plain.flatMap(([, all]) => all)),
      counted('all', judgments),
    ]),
    `The goal counts the best known: ${times.map((time, at) => `${count(judgments, ({ values, value }) => values[at] === value)} in ${time} (${[740, 760][at]} asked)`).join(', ')}.${late > 0 ? ` Not done in 0.1 s even with one step: ${late}.` : ''}`,
  ].join('\n');
}
