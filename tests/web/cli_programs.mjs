// The command line in both builds: the native program, and the one for Node.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { execPath } from 'node:process';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const build = resolve(process.env.EVENHAND_BUILD ?? join(root, 'build'));
const native = process.env.EVENHAND_CLI_NATIVE ?? join(build, 'native-debug', 'evenhand');
const wasm = process.env.EVENHAND_CLI_WASM ?? join(build, 'web-release', 'evenhand.js');

export const programs = [
  { name: 'native', command: native, before: [] },
  { name: 'wasm', command: execPath, before: [wasm] },
];
const missing = [native, wasm].filter((path) => !existsSync(path));
// Where a whole build was promised, its absence is a failure and not a reason to skip.
export const skip = !process.env.EVENHAND_BUILD && missing.length > 0 && `not built: ${missing.join(', ')}`;

// {code, out, err} of one program; `input` is what it gets on standard input.
export function run({ command, before }, args, { input = '', cwd = root } = {}) {
  const { status, stdout, stderr, error } = spawnSync(command, [...before, ...args], { input, cwd, maxBuffer: 1 << 28 });
  if (error) throw error;
  return { code: status, out: stdout.toString('utf8'), err: stderr.toString('utf8') };
}
