// Do jobs fit on so many machines within a limit? Machines are filled one by one: the largest job left, and what goes with it.
// A filling is left out where one job could give way to a larger one that is left, or where one more would fit: whatever that
// one leads to, the other does as well. `most` counts the jobs tried and compared.
export function fits(loads, machines, limit, most) {
  const sorted = loads.toSorted((a, b) => b - a);
  const isLeft = new Array(sorted.length).fill(true);
  let steps = 0;
  let spare = machines * limit - sorted.reduce((a, b) => a + b, 0);
  if (spare < 0 || sorted[0] > limit) return 'no';

  // Is what stands in this machine, with `room` left, as good as any exchange of one job makes it?
  const isBest = (filled, room) => {
    for (let at = sorted.length - 1; at > 0; --at) {
      if (!isLeft[at]) continue;
      if (sorted[at] <= room) return false;
      steps += filled.length;
      for (let inside = filled.length - 1; inside > 0; --inside) {
        const [here, there] = [sorted[filled[inside]], sorted[at]];
        if (there > here && there - here <= room) return false;
      }
    }
    return true;
  };

  function nextMachine(left) {
    const first = isLeft.indexOf(true);
    if (first < 0) return true;
    if (left === 0) return false;
    isLeft[first] = false;
    const isDone = filling([first], limit - sorted[first], first + 1, left);
    isLeft[first] = true;
    return isDone;
  }

  function filling(filled, room, from, left) {
    let last = 0;
    for (let at = from; at < sorted.length; ++at) {
      if (!isLeft[at] || sorted[at] > room || sorted[at] === last) continue;
      if (++steps > most) return false;
      last = sorted[at];
      isLeft[at] = false;
      filled.push(at);
      const isDone = filling(filled, room - sorted[at], at + 1, left);
      filled.pop();
      isLeft[at] = true;
      if (isDone || steps > most) return isDone;
    }
    if (room > spare || !isBest(filled, room)) return false;
    spare -= room;
    const isDone = nextMachine(left - 1);
    spare += room;
    return isDone;
  }

  const isDone = nextMachine(machines);
  return isDone ? 'yes' : steps > most ? 'unknown' : 'no';
}

// Between a bound and a value that is reached: {bound, value} as near to each other as the tries get them.
export function narrowed({ loads, machines }, bound, value, most) {
  let from = bound;
  while (from < value) {
    const limit = Math.floor((from + value) / 2);
    const answer = fits(loads, machines, limit, most);
    if (answer === 'yes') value = limit;
    else from = limit + 1;
    if (answer === 'no') bound = from;
  }
  return { bound, value };
}
