// The packer: nothing inside can end an element early, the policy names exactly what the page holds, and a byte that changed is refused.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { inflateSync } from 'node:zlib';
import { markAsPng } from '../../web/icon.mjs';
import { packPage, packWorker } from '../../web/pack.mjs';
import { boot } from './boot_scope.mjs';
import { blocksOf, blockWith } from './packed_blocks.mjs';

const web = fileURLToPath(new URL('../../web', import.meta.url));
const shell = readFileSync(join(web, 'shell.html'), 'utf8');
const sha256 = (data, encoding) => createHash('sha256').update(data).digest(encoding);
const hostile = Buffer.from('</script><!--<script></style>]]><? echo ?><% out %>\0\r\n{{script}}$&$1', 'latin1');

const parts = (changes = {}) => ({
  shell,
  style: '/* words */\np { color: red }\n',
  script: 'const text = "x";\n',
  icon: readFileSync(join(web, 'icon.svg'), 'utf8'),
  data: [{ id: 'page-wasm', bytes: hostile }],
  ...changes,
});

const scriptOf = (html) => /<script>([\s\S]*?)<\/script>\n<\/body>/.exec(html)[1];
const styleOf = (html) => /<style>([\s\S]*?)<\/style>/.exec(html)[1];
const policyOf = (html) => /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(html)[1];

async function unpacked(block, browser) {
  const { Module } = boot({ [block.id]: block }, browser);
  const bytes = Module.unpack(block.id);
  if (!await Module.is_whole(block.id, bytes)) throw new Error('damaged');
  return Buffer.from(bytes);
}

test('hostile bytes come back as they were, and end nothing', async () => {
  const html = packPage(parts());
  const [block] = blocksOf(html);
  assert.deepEqual(await unpacked(block), hostile);
  assert.equal(html.match(/<\/script/gi).length, 2);
  assert.equal(html.match(/<\/html>/g).length, 1);
});

test('a long program is many short elements, and comes back whole', async () => {
  const long = Buffer.from(Array.from({ length: 100000 }, (_, i) => (i * i) % 256));
  const [block] = blocksOf(packPage(parts({ data: [{ id: 'page-wasm', bytes: long }] })));
  assert.ok(block.pieces.length >= 4);
  assert.ok(block.pieces.every(({ length }) => length <= 32000));
  assert.ok((await unpacked(block)).equals(long));
  for (const size of [1, 2, 333]) {
    const pieces = block.textContent.match(new RegExp(`.{1,${size}}`, 'gs'));
    assert.ok((await unpacked(blockWith(block, pieces))).equals(long), `two characters of one byte in two pieces of ${size}`);
  }
  await assert.rejects(unpacked(blockWith(block, block.pieces.slice(0, -1))), /damaged/);
  await assert.rejects(unpacked(blockWith(block, [...block.pieces, 'a'])), /damaged/);
});

test('every flipped byte of the packed program is refused', async () => {
  const noise = Buffer.from(Array.from({ length: 3000 }, (_, i) => (i * 7919) % 251));
  const [block] = blocksOf(packPage(parts({ data: [{ id: 'page-wasm', bytes: noise }] })));
  assert.deepEqual(await unpacked(block), noise);
  for (const browser of [{}, { crypto: {} }]) {
    for (let at = 0; at < block.textContent.length; at += 41) {
      for (const other of ['!', '~', '<', '\u00e9', '']) {
        if (other === block.textContent[at]) continue;
        const changed = block.textContent.slice(0, at) + other + block.textContent.slice(at + 1);
        await assert.rejects(unpacked(blockWith(block, [changed]), browser), /damaged/, `changed at ${at} to ${other}`);
      }
    }
  }
});

test('every byte comes back, whichever are frequent', async () => {
  for (const shift of [0, 1, 77, 200]) {
    const bytes = Buffer.from(Array.from({ length: 70_000 }, (_, i) => ((i * i) % 509 + shift) % 256));
    const all = Buffer.concat([bytes, Buffer.from(Array.from({ length: 256 }, (_, byte) => byte))]);
    const [block] = blocksOf(packPage(parts({ data: [{ id: 'page-wasm', bytes: all }] })));
    assert.match(block.textContent, /^[!-%'-;=-~]*$/);
    assert.ok((await unpacked(block)).equals(all));
    assert.ok((await unpacked(block, { crypto: {} })).equals(all));
  }
});

test('a program that unpacks well but is another one is refused', async () => {
  const [block] = blocksOf(packPage(parts()));
  const [other] = blocksOf(packPage(parts({ data: [{ id: 'page-wasm', bytes: Buffer.from('another') }] })));
  const another = { ...blockWith(block, other.pieces), dataset: { ...block.dataset, order: other.dataset.order, length: other.dataset.length } };
  await assert.rejects(unpacked(another), /damaged/);
  // Without crypto.subtle (plain http) the plain checksum is what is left.
  assert.deepEqual(await unpacked(block, { crypto: {} }), hostile);
  await assert.rejects(unpacked(another, { crypto: {} }), /damaged/);
});

test('the policy holds the hashes of exactly the script and the style that stand in the page', () => {
  const html = packPage(parts({ script: 'const a = "ä€😀 $& {{style}}";\r\nconst b = 1;\n' }));
  assert.ok(policyOf(html).includes(`'sha256-${sha256(scriptOf(html), 'base64')}'`));
  assert.ok(policyOf(html).includes(`'sha256-${sha256(styleOf(html), 'base64')}'`));
  assert.ok(scriptOf(html).includes('$& {{style}}'), 'the script was changed by being put in');
  assert.ok(!html.includes('\r'));
  assert.equal([...html.matchAll(/<script(?! type="text\/plain")/g)].length, 1);
});

test('the policy shuts every door, and stands before anything it governs', () => {
  const html = packPage(parts());
  const policy = Object.fromEntries(policyOf(html).split('; ').map((rule) => [rule.split(' ')[0], rule.split(' ').slice(1).join(' ')]));
  assert.equal(policy['default-src'], "'none'");
  assert.equal(policy['connect-src'], "'none'");
  assert.equal(policy['base-uri'], "'none'");
  assert.equal(policy['form-action'], "'none'");
  assert.equal(policy['require-trusted-types-for'], "'script'");
  assert.equal(policy['trusted-types'], 'evenhand');
  assert.match(policy['script-src'], /^'sha256-[\w+/=]+' 'wasm-unsafe-eval'$/);
  assert.match(policy['style-src'], /^'sha256-[\w+/=]+'$/);
  assert.ok(!/unsafe-inline|unsafe-eval'|https?:/.test(policyOf(html).replace("'wasm-unsafe-eval'", '')));
  assert.match(html.slice(0, 400), /<head>\s*<meta charset="utf-8">\s*<meta http-equiv="Content-Security-Policy"/);
  assert.ok(!/\son\w+=|style="|javascript:/i.test(html.replace(/<script[\s\S]*?<\/script>/g, '')), 'an inline handler or style');
});

test('what would end the page early is refused, not escaped', () => {
  assert.throws(() => packPage(parts({ script: 'const a = "</script>";' })), /<\/script/);
  assert.throws(() => packPage(parts({ script: 'const a = "<!--";' })), /<!--/);
  assert.throws(() => packPage(parts({ style: 'p::after { content: "</style>" }' })), /<\/style/);
  assert.throws(() => packPage(parts({ shell: `${shell}{{surprise}}` })), /surprise/);
  assert.throws(() => packPage(parts({ shell: shell.replace('{{icon}}', '') })), /icon/);
});

test('the command writes one page under two names, and a worker that knows it', () => {
  const out = mkdtempSync(join(tmpdir(), 'evenhand-pack-'));
  try {
    writeFileSync(join(out, 'app.js'), 'var x = 1;\n');
    writeFileSync(join(out, 'app.wasm'), hostile);
    const run = () => execFileSync(process.execPath, [join(web, 'pack.mjs'), '--shell', join(web, 'shell.html'), '--web', web,
      '--js', join(out, 'app.js'), '--wasm', join(out, 'app.wasm'),
      '--out', join(out, 'site')]).toString();
    assert.match(run(), /index\.html\s+[\d.]+ KB\s+gzip\s+[\d.]+ KB\s+brotli\s+[\d.]+ KB/);
    const file = (name) => readFileSync(join(out, 'site', name));
    assert.ok(file('index.html').equals(file('evenhand.html')));
    assert.ok(file('sw.js').includes(sha256(file('index.html'), 'hex')));
    assert.deepEqual(blocksOf(file('index.html').toString()).map(({ id }) => id), ['page-wasm']);
    for (const { src } of JSON.parse(file('manifest.webmanifest')).icons) assert.ok(file(src).length > 100);
    const first = file('index.html');
    run();
    assert.ok(first.equals(file('index.html')), 'packing twice gives two pages');
  } finally {
    rmSync(out, { recursive: true });
  }
});

test('a changed page gives a changed worker', () => {
  const source = readFileSync(join(web, 'sw.js'), 'utf8');
  assert.notEqual(packWorker(source, packPage(parts())), packWorker(source, packPage(parts({ script: 'const text = "y";\n' }))));
});

test('the picture of the mark is a PNG with its two bars', () => {
  const png = markAsPng(40);
  assert.equal(png.subarray(1, 4).toString(), 'PNG');
  const length = png.readUInt32BE(33);
  const rows = inflateSync(png.subarray(41, 41 + length));
  const pixel = (x, y) => [...rows.subarray(y * 161 + 1 + x * 4, y * 161 + 5 + x * 4)];
  assert.deepEqual(pixel(0, 0)[3], 0);
  assert.deepEqual(pixel(20, 4), [0x3f, 0x4d, 0xa8, 255]);
  assert.deepEqual(pixel(20, 15), [255, 255, 255, 255]);
  assert.deepEqual(pixel(20, 25), [255, 255, 255, 255]);
  assert.deepEqual(pixel(20, 20), [0x3f, 0x4d, 0xa8, 255]);
});
