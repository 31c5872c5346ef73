// Reads the models of models.mjs back for solvers that want objects: {objective, rows: [{name, terms, sense, right}], binaries};
// terms are [column, factor]. No column is below 0.
const number = /^\d/;

// `tokens` from `at` on, up to a token that ends the sum; {terms, at}.
function sumFrom(tokens, at, isEnd) {
  const terms = [];
  let sign = 1, factor = 1;
  for (; at < tokens.length && !isEnd(tokens[at]); ++at) {
    const token = tokens[at];
    if (token === '+' || token === '-') sign = token === '-' ? -1 : 1;
    else if (number.test(token)) factor = Number(token);
    else {
      terms.push([token, sign * factor]);
      [sign, factor] = [1, 1];
    }
  }
  return { terms, at };
}

const between = (text, from, ...to) => {
  const start = text.indexOf(`${from}\n`);
  if (start < 0) return [];
  const ends = to.map((word) => text.indexOf(`\n${word}\n`, start)).filter((end) => end >= 0);
  return text.slice(start + from.length, Math.min(...ends)).trim().split(/\s+/);
};

const senses = ['<=', '>=', '='];

export function readModel(text) {
  const objective = sumFrom(between(text, 'Minimize', 'Subject To'), 1, () => false).terms;
  const tokens = between(text, 'Subject To', 'Bounds', 'Binaries', 'End');
  const rows = [];
  for (let at = 0; at < tokens.length;) {
    const name = tokens[at].slice(0, -1);
    const sum = sumFrom(tokens, at + 1, (token) => senses.includes(token));
    rows.push({ name, terms: sum.terms, sense: tokens[sum.at], right: Number(tokens[sum.at + 1]) });
    at = sum.at + 2;
  }
  return { objective, rows, binaries: between(text, 'Binaries', 'End') };
}
