// emsdk-setup.sh where something is missing or breaks off: it says what to do, ends with a code other than 0 and leaves nothing half
// installed. Every program it calls is a stand-in or one of the system's small tools: no network, no compiler, no change to this computer.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { env, getuid } from 'node:process';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const script = fileURLToPath(new URL('../../emsdk-setup.sh', import.meta.url));
const find = (name) => env.PATH.split(delimiter).map((folder) => join(folder, name)).find((path) => existsSync(path));
const small = ['bash', 'sh', 'env', 'awk', 'cat', 'chmod', 'cp', 'cut', 'date', 'dirname', 'du', 'echo', 'flock', 'grep', 'head', 'ln', 'ls', 'mkdir', 'mktemp', 'mv', 'paste',
  'readlink', 'rm', 'sed', 'sha256sum', 'sleep', 'sort', 'tail', 'tar', 'touch', 'tr', 'xargs'].map((name) => [name, find(name)]).filter(([, path]) => path);
const nobody = 65534;
const skip = small.some(([name]) => name === 'bash') ? false : 'no bash';

// What a machine with all that is needed answers.
const complete = {
  'clang++-19': 'echo 19.1.7', cmake: 'echo cmake version 3.31.0', node: 'if [ "$1" = -p ]; then echo 20.0.0; else cat "$1.says"; fi', python3: 'exit 0', ninja: 'exit 0',
  git: 'exit 128', curl: 'exit 6', xz: 'exit 0', npm: 'exit 0', chromium: 'exit 0',
};
const debian = { 'apt-get': 'exit 100', 'dpkg-deb': 'exit 2', 'dpkg-query': 'printf "ii "' };

// A copy of the script with a PATH and a cache of its own. `programs`: name -> what a shell does when it is called.
function machine(t, programs, { isOrdinaryUser = false } = {}) {
  const top = mkdtempSync(join(tmpdir(), 'evenhand-setup-'));
  t.after(() => rmSync(top, { recursive: true, force: true }));
  const bin = join(top, 'bin'), cache = join(top, 'cache'), ours = join(top, 'emsdk-setup.sh');
  for (const folder of [bin, cache]) mkdirSync(folder);
  for (const folder of [top, bin, cache]) chmodSync(folder, 0o777);
  copyFileSync(script, ours);
  chmodSync(ours, 0o755);
  for (const [name, path] of small) symlinkSync(path, join(bin, name));
  for (const [name, text] of Object.entries(programs)) {
    writeFileSync(join(bin, name), `#!${find('sh')}\n${text}\n`, { mode: 0o755 });
  }
  const user = isOrdinaryUser && getuid() === 0 ? { uid: nobody, gid: nobody } : {};
  const options = { cwd: top, env: { PATH: bin, HOME: top, XDG_CACHE_HOME: cache, TMPDIR: top }, ...user };
  const run = (args, changed = {}) => {
    const { status, signal, stdout, stderr } = spawnSync(join(bin, 'bash'), [ours, ...args], { ...options, env: { ...options.env, ...changed }, timeout: 600000 });
    return { code: status ?? signal, out: stdout.toString(), err: stderr.toString() };
  };
  const start = (args) => spawn(join(bin, 'bash'), [ours, ...args], { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  const home = join(cache, 'evenhand');
  const kept = () => (existsSync(home) ? readdirSync(home) : []).filter((name) => !['lock', 'logs', 'apt'].includes(name)).sort();
  return { top, bin, run, start, kept, home };
}

const isThere = async (path, child) => {
  while (!existsSync(path) && child.exitCode === null) await new Promise((done) => { setTimeout(done, 50); });
  assert.ok(existsSync(path), `${path} never came`);
};
const ended = (child) => new Promise((done) => { child.once('close', (code, signal) => done(code ?? signal)); });

// It ends with such a code and says all of this on standard error.
function refuses({ code, err }, wanted, ...sentences) {
  assert.equal(code, wanted, err);
  for (const sentence of sentences) assert.match(err, sentence);
}

test('an unknown command ends with 2; it and --help name every command', { skip }, (t) => {
  const { run, kept } = machine(t, {});
  for (const word of ['instal', '--help', '-h']) {
    const { code, out, err } = run([word]);
    for (const command of ['build', 'serve', 'test', 'fuzz']) assert.match(out + err, new RegExp(`emsdk-setup\\.sh ${command} `), word);
    if (word === 'instal') assert.equal(code, 2);
  }
  assert.deepEqual(kept(), []);
});

test('what is missing is named with the command that brings it', { skip }, (t) => {
  const { cmake, ninja, ...some } = complete;
  assert.ok(cmake && ninja);
  const onDebian = machine(t, { ...some, ...debian }, { isOrdinaryUser: true });
  refuses(onDebian.run([]), 1, /these system packages are missing: cmake ninja-build\n/, /Run: sudo apt-get install cmake ninja-build *\n/, /run this script again/);
  const elsewhere = machine(t, some, { isOrdinaryUser: true });
  refuses(elsewhere.run(['build']), 1, /these programs are missing \(Debian's names\): cmake ninja-build\n/, /package manager/);
  const old = machine(t, { ...complete, cmake: 'echo cmake version 3.20.1', 'clang++-19': 'echo 16.0.6', node: 'echo 12.22.0' });
  refuses(old.run([]), 1, /clang-19 cmake nodejs/);
  for (const { kept } of [onDebian, elsewhere, old]) assert.deepEqual(kept(), []);
});

test('packages that cannot be installed end it with the command to try by hand', { skip: skip || (getuid() !== 0 && 'only root installs packages') }, (t) => {
  const { cmake, ...some } = complete;
  assert.ok(cmake);
  const { run, kept } = machine(t, { ...some, ...debian, 'apt-get': 'echo "Unable to fetch some archives"; exit 100' });
  refuses(run([]), 1, /could not be installed/, /Run: apt-get update && apt-get install cmake/, /\| Unable to fetch some archives/);
  assert.deepEqual(kept(), []);
});

test('a cache folder that cannot be written to is said with the way around it', { skip }, (t) => {
  const { run, top } = machine(t, complete);
  writeFileSync(join(top, 'file'), '');
  refuses(run([], { XDG_CACHE_HOME: join(top, 'file') }), 1, /cannot write to \S*file\/evenhand/, /Set XDG_CACHE_HOME to a folder of yours/);
});

test('when no road leads anywhere it says which were tried and what to do', { skip }, (t) => {
  const unanswered = 'case "$*" in *indextargets*) echo "http://mirror.example/debian main";; *) echo "Could not resolve mirror"; exit 100;; esac';
  for (const more of [{}, debian, { ...debian, 'apt-get': unanswered }]) {
    const { run, kept } = machine(t, { ...complete, ...more });
    const said = run([]);
    refuses(said, 1, /no road led to Emscripten \d/, /emcc [\d.x]+ on the PATH/, /connect this computer to the network/);
    assert.match(said.err, more['apt-get'] ? /Debian/ : /not a Debian-like system/);
    assert.match(said.out, /official emsdk[\s\S]*Debian's packages/);
    assert.deepEqual(kept(), []);
  }
});

// What an emsdk puts into its folder.
const emscripten = `at=$here/upstream/emscripten
mkdir -p "$at"
for name in emcc em++; do
  printf '%s\\n' '#!/bin/sh' 'for out do :; done' 'echo "hello from wasm" >"$out.says"' >"$at/$name"
  chmod +x "$at/$name"
done
echo '"6.0.5"' >"$at/emscripten-version.txt"
`;
// git that clones an emsdk; `installs` is what that one does.
const cloning = (installs) => `for folder do :; done
mkdir -p "$folder"
cat >"$folder/emsdk" <<'TEXT'
#!/bin/sh
here=\${0%/*}
${installs}
TEXT
chmod +x "$folder/emsdk"`;

test('an archive that is not the pinned one is refused, and the libraries stay absent', { skip }, (t) => {
  const changed = 'for word do [ "$before" = -o ] && case $word in /dev/null) ;; *) echo changed >"$word";; esac; before=$word; done; exit 0';
  const { run, kept } = machine(t, { ...complete, curl: changed, git: cloning(emscripten) });
  const said = run([]);
  refuses(said, 1, /is not the archive that was pinned/, /libraries could not be downloaded/, /run this script again/);
  assert.deepEqual(kept().filter((name) => !/^(emsdk|verified)/.test(name)), []);
  assert.equal(kept().filter((name) => name.startsWith('emsdk-')).length, 1, 'the compiler that was whole is kept');
});

test('a compiler that does not work is not taken', { skip }, (t) => {
  const { run, kept } = machine(t, { ...complete, curl: 'exit 0', git: cloning(emscripten.replace('hello from wasm', 'hello')) });
  refuses(run([]), 1, /does not work/, /no road led/);
  assert.ok(!kept().some((name) => name.startsWith('verified')));
});

test('broken off in the middle it leaves nothing half installed, and its children end', { skip }, async (t) => {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    const endless = `${emscripten}echo $$ >"$HOME/at-work"\nwhile :; do date >"$here/growing"; sleep 0.05; done`;
    const { start, kept, home, top } = machine(t, { ...complete, curl: 'exit 0', git: cloning(endless) });
    const child = start([]);
    const over = ended(child);
    await isThere(join(top, 'at-work'), child);
    assert.ok(readdirSync(home).some((name) => name.includes('.partial-')));
    child.kill(signal);
    assert.equal(await over, 130, signal);
    assert.deepEqual(kept(), [], signal);
    const worker = readFileSync(join(top, 'at-work'), 'utf8').trim();
    assert.ok(!existsSync(join('/proc', worker)), 'the installer is still at work');
  }
});

test('killed, it leaves what the next run clears away and does not take for an installation', { skip }, async (t) => {
  const at = machine(t, { ...complete, curl: 'exit 0', git: cloning(`${emscripten}: >"$HOME/at-work"\nsleep 1`) });
  const child = at.start([]);
  const over = ended(child);
  await isThere(join(at.top, 'at-work'), child);
  child.kill('SIGKILL');
  assert.equal(await over, 'SIGKILL');
  assert.deepEqual(at.kept().map((name) => name.replace(/\d+$/, '')), ['emsdk-6.0.5.partial-']);
  writeFileSync(join(at.bin, 'curl'), `#!${find('sh')}\nexit 6\n`, { mode: 0o755 });
  refuses(at.run([]), 1, /no road led/);
  assert.deepEqual(at.kept(), []);
});

test('two runs at once: the second says that it waits, and goes on when the first has ended', { skip: skip || (!find('flock') && 'no flock') }, async (t) => {
  const at = machine(t, { ...complete, curl: 'exit 0', git: cloning(`: >"$HOME/at-work"\nwhile [ ! -e "$HOME/go-on" ]; do sleep 0.05; done\nexit 1`) });
  const first = at.start([]);
  const firstOver = ended(first);
  await isThere(join(at.top, 'at-work'), first);
  const second = at.start([]);
  const secondOver = ended(second);
  await new Promise((done) => { second.stdout.on('data', (piece) => { if (/waiting for it/.test(piece)) done(); }); });
  writeFileSync(join(at.top, 'go-on'), '');
  assert.deepEqual(await Promise.all([firstOver, secondOver]), [1, 1]);
  assert.deepEqual(at.kept(), []);
});
