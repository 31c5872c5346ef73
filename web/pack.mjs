// Makes the page: one self-contained HTML file out of shell, style, script and program, and beside it what a host adds.
//   node web/pack.mjs --shell shell.html --js app.js --wasm app.wasm --web web --out site
// The program is packed as printable text (printable.mjs), with the SHA-256 of what it unpacks to. Not squeezed: a host squeezes
// plain bytes better than squeezed ones.
// Node's own modules only; also importable: `packPage(parts) -> html`.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { markAsPng } from './icon.mjs';
import { checkOf, printable } from './printable.mjs';

const sha256 = (data, encoding) => createHash('sha256').update(data).digest(encoding);

// A browser ends a script at the first of these, whatever quotes they stand in.
function scriptText(text) {
  const found = /<\/script|<!--|<script/i.exec(text);
  if (found) throw new Error(`The script contains ${found[0]}: it would end early.`);
  return text.replaceAll('\r\n', '\n');
}

function styleText(text) {
  if (/<\/style/i.test(text)) throw new Error('The style contains </style: it would end early.');
  return text.replaceAll('\r\n', '\n').replace(/\/\*[\s\S]*?\*\//g, '').replace(/\s*\n\s*/g, '\n').trim();
}

// In pieces: a browser takes in one element of megabytes a quarter slower than a hundred small ones.
const pieceLength = 32000;

function dataBlock({ id, bytes }) {
  const { text, order } = printable(bytes);
  const pieces = [];
  for (let at = 0; at < text.length; at += pieceLength) pieces.push(`<script type="text/plain">${text.slice(at, at + pieceLength)}</script>`);
  return `<div hidden id="${id}" data-order="${order}" data-length="${bytes.length}" data-check="${checkOf(bytes)}" data-sha256="${sha256(bytes, 'hex')}">${pieces.join('')}</div>`;
}

const iconAddress = (svg) => `data:image/svg+xml;base64,${Buffer.from(svg.trim()).toString('base64')}`;

// `data` holds {id, bytes} for every packed part. Every slot of the shell has to be filled, and every value used.
export function packPage({ shell, style, script, icon, data }) {
  const scripts = scriptText(script);
  const styles = styleText(style);
  const values = new Map(Object.entries({
    'script-hash': sha256(scripts, 'base64'),
    'style-hash': sha256(styles, 'base64'),
    icon: iconAddress(icon),
    style: styles,
    data: data.map(dataBlock).join('\n'),
    script: scripts,
  }));
  const unused = new Set(values.keys());
  const html = shell.replaceAll('\r\n', '\n').replace(/\{\{([\w-]+)\}\}/g, (_, name) => {
    if (!values.has(name)) throw new Error(`The shell asks for {{${name}}}, which nobody supplies.`);
    unused.delete(name);
    return values.get(name);
  });
  if (unused.size > 0) throw new Error(`The shell has no place for {{${[...unused][0]}}}.`);
  if (html.indexOf('<meta charset="utf-8">') > 1000) throw new Error('The character set must be named within the first 1,024 bytes.');
  return html;
}

export const packWorker = (source, html) => source.replaceAll('{{page-sha256}}', sha256(html, 'hex'));

const kilobytes = (size) => `${(size / 1024).toFixed(1)} KB`;

function report(name, content) {
  const bytes = Buffer.from(content);
  const brotli = brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } });
  console.log(`${name.padEnd(22)} ${kilobytes(bytes.length).padStart(10)}   gzip ${kilobytes(gzipSync(bytes, { level: 9 }).length).padStart(9)}   brotli ${kilobytes(brotli.length).padStart(9)}`);
}

function pack(options) {
  const read = (name) => readFileSync(join(options.web, name), 'utf8');
  const data = [{ id: 'page-wasm', bytes: readFileSync(options.wasm) }];
  const html = packPage({
    shell: readFileSync(options.shell, 'utf8'),
    style: read('style.css') + read('mirror.css'),
    script: `${read('boot.js')}\n${readFileSync(options.js, 'utf8')}`,
    icon: read('icon.svg'),
    data,
  });
  const files = new Map(Object.entries({
    'index.html': html,
    'evenhand.html': html,
    'sw.js': packWorker(read('sw.js'), html),
    'manifest.webmanifest': read('manifest.webmanifest'),
    'icon.svg': read('icon.svg'),
    'icon-192.png': markAsPng(192),
    'icon-512.png': markAsPng(512),
  }));
  mkdirSync(options.out, { recursive: true });
  for (const [name, content] of files) writeFileSync(join(options.out, name), content);
  for (const [name, content] of files) if (name !== 'evenhand.html') report(name, content);
  for (const { id, bytes } of data) report(id, bytes);
}

if (argv[1] && resolve(argv[1]) === fileURLToPath(import.meta.url)) {
  const names = ['shell', 'js', 'wasm', 'web', 'out'];
  const { values } = parseArgs({ options: Object.fromEntries(names.map((name) => [name, { type: 'string' }])) });
  for (const name of names) if (!values[name]) throw new Error(`--${name} is missing`);
  pack(values);
}
