// Two types of one name in one namespace break every program that holds both, and no compiler says so: a page once read another
// screen's form for its own.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { both, codeOnly, hasEnding, isIn, paths, root } from './tree.mjs';

// "namespace::Type" of every type that a header defines at the outermost level of a namespace.
function definitions(text) {
  let space = '';
  const found = [];
  for (const line of codeOnly(text).split('\n')) {
    const opened = /^namespace ([\w:]+) \{/.exec(line);
    if (opened) space = opened[1];
    const defined = /^(?:struct|class|enum class|union) (\w+)(?: final)?(?: : [^;]*)? \{/.exec(line);
    if (defined) found.push(`${space}::${defined[1]}`);
  }
  return found;
}

function doubles(files) {
  const homes = new Map();
  for (const { path, text } of files) for (const name of definitions(text)) homes.set(name, [...(homes.get(name) ?? []), path]);
  return [...homes].filter(([, where]) => where.length > 1).map(([name, where]) => `${name} in ${where.join(' and ')}`);
}

test('no two headers define a type of the same name in the same namespace', () => {
  const a = { path: 'a.h', text: 'namespace evenhand::ui {\nstruct Form {\n  int a;\n};\n}' };
  assert.equal(doubles([a, { ...a, path: 'b.h' }]).length, 1);
  assert.equal(doubles([a, { path: 'b.h', text: 'namespace evenhand::ui {\nstruct Form;\n}\nnamespace evenhand::app {\nstruct Form {\n};\n}' }]).length, 0);
  const headers = paths.filter(both(isIn('src', 'tests'), hasEnding('.h')));
  assert.deepEqual(doubles(headers.map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }))), []);
});
