// What an assignment of clients is worth, added up again from the clients: no solver's word is taken for it.
export const sum = (numbers) => numbers.reduce((a, b) => a + b, 0);
export const costOf = (client) => client.moveCost ?? 1;
export const ableOf = ({ managers, classes }, client) => client.eligible ?? (client.class ? classes[client.class] : managers.map(({ id }) => id));

export const fairParts = ({ managers, clients }) => {
  const load = sum(clients.map((client) => client.load)), capacity = sum(managers.map((manager) => manager.capacity));
  return managers.map((manager) => (load * manager.capacity) / capacity);
};

// The owners where each client has exactly one who may have it; nothing otherwise. `chosen` are the names of columns (models.mjs).
export function ownersIn(value, chosen) {
  const owners = value.clients.map((client) => (client.locked ? client.owner : undefined));
  for (const name of chosen) {
    const [, i, id] = /^x(\d+)_(.+)$/.exec(name) ?? [];
    if (i === undefined) continue;
    if (owners[i] !== undefined || !ableOf(value, value.clients[i]).includes(id)) return undefined;
    owners[i] = id;
  }
  return owners.includes(undefined) ? undefined : owners;
}

function loads({ managers, clients }, owners) {
  const load = Object.fromEntries(managers.map(({ id }) => [id, 0]));
  clients.forEach((client, i) => { load[owners[i]] += client.load; });
  return managers.map(({ id }) => load[id]);
}

// Who left an owner that may stay.
const moved = (value, owners) => value.clients.filter((client, i) => owners[i] !== client.owner && ableOf(value, client).includes(client.owner));

// The highest ratio; Infinity where more than `most` moved.
export function highestOf(value, owners, most) {
  if (moved(value, owners).length > most) return Infinity;
  return Math.max(...loads(value, owners).map((load, j) => load / value.managers[j].capacity));
}

export function tradeOffOf(value, owners, price) {
  const fair = fairParts(value);
  return sum(loads(value, owners).map((load, j) => Math.abs(load - fair[j]))) + price * sum(moved(value, owners).map(costOf));
}
