// What the guard tests share: the files of this project, and how a rule is checked.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

// Paths of every file that is or could be committed, relative to the root, sorted.
export const paths = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: root })
  .toString()
  .split('\0')
  .filter((path) => path && existsSync(join(root, path)))
  .sort();

export const isIn = (...folders) => (path) => folders.some((folder) => path === folder || path.startsWith(`${folder}/`));
export const hasEnding = (...endings) => (path) => endings.some((ending) => path.endsWith(ending));
export const both = (a, b) => (path) => a(path) && b(path);
export const isCpp = both(isIn('src'), hasEnding('.h', '.cpp'));

// The code without its comments and string contents, line by line as before.
export function codeOnly(text) {
  const pattern = /\/\/[^\n]*|\/\*[\s\S]*?\*\/|R"(\w*)\([\s\S]*?\)\1"|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])+'/g;
  return text.replace(pattern, (part) => {
    const lines = '\n'.repeat(part.split('\n').length - 1);
    return part.startsWith('/') ? lines || ' ' : `""${lines}`;
  });
}

// Lines in which `pattern` stands, as "path:line: text".
export function linesWith(pattern, path, text) {
  return text.split('\n').flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1}: ${line.trim()}`] : []));
}

// A rule names the files it looks at and a checker (path, text) -> faults. It is tested on the whole tree, and on
// examples it must refuse and, if given, ones it must accept.
export function rule(name, { files, check, refuses, accepts = [] }) {
  test(name, () => {
    for (const { path, text } of refuses) {
      assert.ok(files(path), `${path} is not looked at`);
      assert.notDeepEqual(check(path, text), [], `not refused: ${path}: ${text}`);
    }
    for (const { path, text } of accepts) {
      assert.deepEqual(files(path) ? check(path, text) : [], [], `not accepted: ${path}`);
    }
    const faults = paths.filter(files).flatMap((path) => check(path, readFileSync(join(root, path), 'utf8')));
    assert.deepEqual(faults, []);
  });
}
