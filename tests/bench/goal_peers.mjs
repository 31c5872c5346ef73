// Every other peer on the same models: at most 5 moves, as many as it takes, and the trade-off; values, ours over theirs, and
// whether they proved it. Their limit is wall time.
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

const told = (question, { best, isProved, seconds }) => `${question.shown(best)} ${isProved ? 'opt' : '   '} ${seconds.toFixed(2)} s`;

function toldBeside(question, ours, other) {
  if (!Number.isFinite(other.best)) return other.status === 'killed' ? 'killed' : `none ${other.seconds.toFixed(1)} s`;
  return `${question.shown(other.best)} ${(ours.best / other.best).toFixed(4)} ${other.isProved ? 'opt' : '   '} ${other.seconds.toFixed(1).padStart(4)} s`;
}

export function againstPeers(run) {
  const all = others(run.peers).map((peer) => ({ peer, version: peer.version() }));
  const here = all.filter(({ version }) => version).map(({ peer }) => peer);
  const lost = [], rows = [];
  let asked = 0;
  for (const size of sizes) {
    const { name, path, value } = run.instance('u', ...size);
    for (const question of questions) {
      const ours = question.ours(run, path);
      const cells = here.map((peer) => {
        const other = question.theirs(peer, value, run.limit);
        if (question.isAsked(peer)) {
          ++asked;
          if (ours.best > other.best * (1 + 1e-9)) lost.push(`${name} ${question.name} to ${peer.name}`);
        }
        return toldBeside(question, ours, other);
      });
      rows.push([`${name} ${question.name}`, told(question, ours), ...cells]);
    }
  }
  const needed = all.filter(({ version }) => !version).map(({ peer }) => peer.name);
  const verdict = lost.length > 0 ? `not met: worse in ${lost.length} of ${asked}: ${lost.join(', ')}`
    : `${needed.length > 0 ? 'met by those who are here' : 'met'}: never worse in ${asked} comparisons`;
  return [
    `peers: ${all.map(({ peer, version }) => `${peer.name} ${version ?? 'not here'}`).join(', ')}; each cell: value, ours / theirs, opt where proved, seconds (of the CPU in JavaScript; limit ${run.limit})`,
    table(['', 'ours', ...here.map((peer) => peer.name)], rows),
    verdict,
  ].join('\n');
}
