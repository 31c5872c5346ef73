// What a peer (peers.mjs) answers to a question about an instance of instances.mjs, added up again from the clients.
import * as minizinc from './minizinc_text.mjs';
import * as models from './models.mjs';
import { highestOf, ownersIn, tradeOffOf } from './scores.mjs';

// {best, status, isProved, seconds}: the figure of the plan; Infinity without one.
function scored(value, { status, isProved, chosen, seconds }, figure) {
  const owners = ownersIn(value, chosen);
  return { best: owners ? figure(owners) : Infinity, status, isProved, seconds };
}

const columnsOf = (value) => (x) => minizinc.columnsOf(value, x);

export function solvedFewMoves(peer, value, most, limit) {
  const question = { text: () => models.fewMoves(value, most), constraintText: () => minizinc.fewMovesText(value, most), columnsOf: columnsOf(value) };
  return scored(value, peer.solved(question, limit), (owners) => highestOf(value, owners, most));
}

export function solvedTradeOff(peer, value, price, limit) {
  const question = { text: () => models.tradeOff(value, price), constraintText: () => minizinc.tradeOffText(value, price), columnsOf: columnsOf(value) };
  return scored(value, peer.solved(question, limit), (owners) => tradeOffOf(value, owners, price));
}

// The bound that a linear relaxation gives; nothing where it was not solved in time. `added` is what its objective leaves out.
export function relaxed(peer, text, limit, added = 0) {
  const { isProved, objective, seconds } = peer.solved({ text: () => text }, limit);
  return { bound: isProved ? objective + added : undefined, seconds };
}
