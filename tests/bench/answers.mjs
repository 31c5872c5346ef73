// What a peer (peers.mjs) answers to a question about an instance of instances.mjs, added up again from the clients.
import * as models from './models.mjs';
import { highestOf, ownersIn, tradeOffOf } from './scores.mjs';

// {best, status, isProved, seconds}: the figure of the plan; Infinity without one.
function scored(value, { status, isProved, chosen, seconds }, figure) {
  const owners = ownersIn(value, chosen);
  return { best: owners ? figure(owners) : Infinity, status, isProved, seconds };
}

export const solvedFewMoves = (peer, value, most, limit) => scored(value, peer.solved(models.fewMoves(value, most), limit), (owners) => highestOf(value, owners, most));
export const solvedTradeOff = (peer, value, price, limit) => scored(value, peer.solved(models.tradeOff(value, price), limit), (owners) => tradeOffOf(value, owners, price));

// The bound that a linear relaxation gives; nothing where it was not solved in time. `added` is what its objective leaves out.
export function relaxed(peer, text, limit, added = 0) {
  const { isProved, objective, seconds } = peer.solved(text, limit);
  return { bound: isProved ? objective + added : undefined, seconds };
}
