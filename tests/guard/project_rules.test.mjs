// What holds for the whole project: its top level, and words that no file may carry.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hasEnding, isIn, linesWith, paths, rule } from './tree.mjs';

const allowedAtTop = new Set([
  '.ci', '.clang-format', '.clang-tidy', '.gitignore', 'CMakeLists.txt', 'CMakePresets.json', 'LICENSE', 'README.md',
  'assets', 'emsdk-setup.sh', 'src', 'tests', 'web',
]);
const strangersAtTop = (list) => [...new Set(list.map((path) => path.split('/')[0]))].filter((name) => !allowedAtTop.has(name));

test('the top level holds only what belongs there', () => {
  assert.deepEqual(strangersAtTop(['src/domain/date.h', 'notes.txt', 'docs/a.md']), ['notes.txt', 'docs']);
  assert.deepEqual(strangersAtTop(paths), []);
});

// In pieces, so that this file does not carry them either.
const word = (...pieces) => pieces.join('');
const hostsAndPaths = new RegExp([
  word('registry', '\\.npmjs'), word('registry', '\\.yarnpkg'), word('deb\\.', 'debian'), word('security\\.', 'debian'),
  word('files\\.', 'pythonhosted'), word('pypi\\.', 'org'),
  word('/wo', 'rk/'), word('/fa', 'rm/'), word('/ro', 'ot/'), word('/ho', 'me/\\w'), word('/tmp/', 'b'),
].join('|'));
const isText = (path) => !hasEnding('.png', '.gz', '.wasm', '.xlsx', '.zip', '.bin', '.ico')(path);

rule('no package host and no path of one machine', {
  files: (path) => isText(path) && !isIn('tests/data')(path),
  check: (path, text) => linesWith(hostsAndPaths, path, text),
  refuses: [
    { path: 'tests/package-lock.json', text: `"resolved": "https://${word('registry', '.npmjs')}.org/ajv"` },
    { path: 'emsdk-setup.sh', text: `mirror=http://${word('deb.', 'debian')}.org/` },
    { path: 'CMakeLists.txt', text: `set(DIR ${word('/ro', 'ot/')}x)` },
  ],
});

rule('nothing is marked as unfinished', {
  files: (path) => isText(path) && !isIn('tests/data')(path),
  check: (path, text) => linesWith(new RegExp(`\\b(${['TO', 'FIX', 'XX'].join('(?:DO|ME|X)|')}(?:DO|ME|X))\\b`), path, text),
  refuses: [word('TO', 'DO'), word('FIX', 'ME'), word('XX', 'X')].map((mark) => ({ path: 'src/domain/a.cpp', text: `// ${mark}: later` })),
});

rule('text files end with one newline and carry no carriage returns', {
  files: hasEnding('.h', '.cpp', '.js', '.mjs', '.html', '.css', '.json', '.sh', '.md'),
  check: (path, text) => [
    ...(isIn('tests/data')(path) || !text.includes('\r') ? [] : [`${path} has carriage returns`]),
    ...(isIn('tests/data')(path) || text === '' || text.endsWith('\n') ? [] : [`${path} does not end with a newline`]),
  ],
  refuses: [{ path: 'src/domain/a.h', text: '// A\r\n' }, { path: 'web/a.js', text: 'x' }],
});
