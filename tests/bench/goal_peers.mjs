// Every other peer on the same models: at most 5 moves, as many as it takes, and the trade-off; values, ours over theirs, and
// whether they proved it.
import { solvedFewMoves, solvedTradeOff } from './answers.mjs';
import { ratioOf, tradeOff, within } from './ours.mjs';
import { others } from './peers.mjs';
import { table } from './table.mjs';

const sizes = [[5, 50], [10, 120], [20, 300], [50, 1000]];
const kPrice = 100;  // loads for a move of cost 1: one hour
const shortly = 0.1;

const questions = [
  ...[['K 5', 5, ['--moves', '5']], ['min-max', Infinity, ['--moves', 'all']]].map(([name, most, question]) => ({
    name,
    ours(run, path) {
      const [row] = within(run.program, [path], question, shortly);
      return { best: ratioOf(row.value), isProved: row.isProved, seconds: row.seconds };
    },
    theirs: (peer, value, limit) => solvedFewMoves(peer, value, most, limit),
    shown: (figure) => figure.toFixed(5),
    isAsked: () => true,
  })),
  {
    name: 'trade-off',
    ours(run, path) {
      const row = tradeOff(run.program, path, kPrice, 1);
      return { best: row.value / 1e6, isProved: row.isProved, seconds: row.seconds };
    },
    theirs: (peer, value, limit) => solvedTradeOff(peer, value, kPrice, limit),
    shown: (figure) => figure.toFixed(2),
    isAsked: ({ name }) => name === 'cbc',  // whom the goal compares with; the others are only shown
  },
];

const cell = (question, { best, isProved, seconds, status }, ours) => [
  Number.isFinite(best) ? question.shown(best) : 'none',
  ...(ours && Number.isFinite(best) ? [(ours.best / best).toFixed(4)] : []),
  `${isProved ? 'opt ' : ''}${seconds.toFixed(2)} s${status === 'killed' ? ', killed' : ''}`,
].join(' ');

// The table of one question, and where ours is worse.
function asked(run, question, here) {
  const instances = sizes.map((size) => run.instance('u', ...size));
  const ours = instances.map(({ path }) => question.ours(run, path));
  const lost = [];
  const rows = here.map((peer) => [peer.name, ...instances.map(({ name, value }, n) => {
    const other = question.theirs(peer, value, run.limit);
    if (question.isAsked(peer) && ours[n].best > other.best * (1 + 1e-9)) lost.push(`${question.name} of ${name} to ${peer.name}`);
    return cell(question, other, ours[n]);
  })]);
  const count = here.filter(question.isAsked).length * instances.length;
  return { text: table([question.name, ...instances.map(({ name }) => name)], [['ours', ...ours.map((one) => cell(question, one))], ...rows]), lost, count };
}

export function againstPeers(run) {
  const all = others(run.peers).map((peer) => ({ peer, version: peer.version() }));
  const here = all.filter(({ version }) => version).map(({ peer }) => peer);
  const answers = questions.map((question) => asked(run, question, here));
  const lost = answers.flatMap((answer) => answer.lost), count = answers.reduce((sum, answer) => sum + answer.count, 0);
  const verdict = lost.length > 0 ? `not met: worse in ${lost.length} of ${count}: ${lost.join(', ')}`
    : `${here.length < all.length ? 'met by those who are here' : 'met'}: never worse in ${count} comparisons`;
  return [
    `peers: ${all.map(({ peer, version }) => `${peer.name} ${version ?? 'not here'}`).join(', ')}`,
    `each cell: value, ours / theirs, opt where proved, seconds of ${run.limit} (who was killed: to the last plan that was heard of); of the CPU, glpsol's of the clock`,
    ...answers.map(({ text }) => text),
    verdict,
  ].join('\n');
}
