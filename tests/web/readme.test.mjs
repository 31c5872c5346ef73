// Every example of the command line in the README is run, and its output compared with what stands there.
// After a change that is meant: EVENHAND_UPDATE_README=1 node --test tests/web/readme.test.mjs
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { programs, root, run, skip } from './cli_programs.mjs';

const readme = join(root, 'README.md');
const pattern = /```console\n([\s\S]*?)```/g;

// `$ evenhand ...` and the lines after it, up to the next `$`.
const examplesOf = (block) => block.split(/^\$ /m).slice(1).map((text) => {
  const [line, ...output] = text.split('\n');
  return { line, output: output.join('\n') };
});

// Words in blanks; quoted words may hold blanks.
const wordsOf = (line) => [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain);

function outputOf(program, line, cwd) {
  const [name, ...args] = wordsOf(line);
  assert.equal(name, 'evenhand', line);
  const { code, out, err } = run(program, args, { cwd });
  assert.ok(code === 0 || err !== '', `${line}: ${code}`);
  return out + err;
}

test('the examples of the README are what the program says', { skip }, (t) => {
  const text = readFileSync(readme, 'utf8');
  const blocks = [...text.matchAll(pattern)].map(([, block]) => block);
  assert.ok(blocks.length > 0, 'no example');
  for (const program of programs) {
    const folder = mkdtempSync(join(tmpdir(), 'evenhand-readme-'));
    t.after(() => rmSync(folder, { recursive: true, force: true }));
    for (const name of ['assets', 'tests']) symlinkSync(join(root, name), join(folder, name));
    const written = text.replace(pattern, (_, block) => `\`\`\`console\n${examplesOf(block)
      .map(({ line }) => `$ ${line}\n${outputOf(program, line, folder)}`).join('')}\`\`\``);
    if (process.env.EVENHAND_UPDATE_README && program.name === 'native') writeFileSync(readme, written);
    else assert.equal(written, readFileSync(readme, 'utf8'), program.name);
  }
});
