// The built page: how large it is, and that it names no place on the network.
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { packPage } from '../../web/pack.mjs';
import { boot } from '../web/boot_scope.mjs';
import { blocksOf } from '../web/packed_blocks.mjs';
import { root } from './tree.mjs';

const site = process.env.EVENHAND_SITE ?? join(root, 'build', 'web-release', 'site');
const skip = !process.env.EVENHAND_SITE && !existsSync(site) && 'the page is not built';

const kilobyte = 1000;
const largestSite = 1200 * kilobyte; // PB-1

const compressedSize = (files) => files.reduce((sum, bytes) => sum + brotliCompressSync(bytes).length, 0);
const isTooLarge = (files) => compressedSize(files) > largestSite;

// Addresses that are names or words on the screen, never fetched.
const allowedAddresses = [
  /^http:\/\/www\.w3\.org\/(1999\/xhtml|1999\/xlink|2000\/svg|XML\/1998\/namespace)/,
  /^https:\/\/json-schema\.org\/draft\/2020-12\/schema$/,
  /^https:\/\/app\.invalid\/evenhand\//, // keys of the browser's cache; .invalid never leads anywhere
  /^https:\/\/github\.com\/ocornut\/imgui\/blob\/master\/docs\/FAQ\.md#qa-usage$/, // in a warning text of ImGui
];

// The page's text, and what is packed into it: the program, unpacked as the page does it, and long base64 texts.
async function layersOf(html) {
  const programs = blocksOf(html).map((block) => boot({ [block.id]: block }).Module.unpack(block.id));
  const texts = [...html.matchAll(/[A-Za-z0-9+/]{512,}={0,2}/g)].map(([text]) => Buffer.from(text, 'base64'));
  return [html, ...[...await Promise.all(programs), ...texts].map((bytes) => Buffer.from(bytes).toString('latin1'))];
}

async function foreignAddresses(html) {
  const found = (await layersOf(html)).flatMap((layer) => [...layer.matchAll(/\bhttps?:\/\/[\w.-]*[^\s"'`<>\\)\0]*/g)].map(([address]) => address));
  return [...new Set(found)].filter((address) => !allowedAddresses.some((allowed) => allowed.test(address)));
}

test('the checks of the page can fail', async () => {
  const noise = randomBytes(largestSite + kilobyte);
  assert.ok(isTooLarge([noise]) && !isTooLarge([Buffer.from('small')]));
  assert.deepEqual(await foreignAddresses('<script>fetch("https://cdn.example/x.js")</script>'), ['https://cdn.example/x.js']);
  const hidden = Buffer.from('x'.repeat(600) + ' http://tracker.example/ ').toString('base64');
  assert.deepEqual(await foreignAddresses(`<script type="text/plain">${hidden}</script>`), ['http://tracker.example/']);
  const program = Buffer.from(`\0asm http://beacon.example/ \xff${'y'.repeat(300)}`, 'latin1');
  const shell = '{{script-hash}} {{style-hash}} {{icon}} {{style}} {{data}} {{script}}';
  const page = packPage({ shell, style: '', script: '', icon: '', data: [{ id: 'page-wasm', bytes: program }] });
  assert.deepEqual(await foreignAddresses(page), ['http://beacon.example/']);
  assert.deepEqual(await foreignAddresses('<svg xmlns="http://www.w3.org/2000/svg">'), []);
});

// Every file of the site, each content once: the copy for a stick is the page itself.
function filesOf(folder) {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const contents = entries.map((entry) => readFileSync(join(entry.parentPath ?? entry.path, entry.name)));
  return contents.filter((bytes, index) => contents.findIndex((other) => other.equals(bytes)) === index);
}

test('everything that a browser loads fits into 1.2 MB (brotli)', { skip }, () => {
  assert.ok(existsSync(join(site, 'index.html')), 'no index.html');
  const files = filesOf(site);
  console.log(`# the page: ${Math.round(compressedSize(files) / kilobyte)} KB brotli of ${largestSite / kilobyte} KB`);
  assert.ok(!isTooLarge(files));
});

test('the page names no place on the network', { skip }, async () => {
  const html = readFileSync(join(site, 'index.html'), 'utf8');
  assert.equal(blocksOf(html).length, 1, 'the program in it is looked through too');
  assert.deepEqual(await foreignAddresses(html), []);
});

test('the page carries its content security policy and loads nothing beside itself', { skip }, () => {
  const html = readFileSync(join(site, 'index.html'), 'utf8');
  assert.match(html, /http-equiv="?Content-Security-Policy"?[^>]*default-src 'none'/i);
  assert.doesNotMatch(html.replace(/<script type="?text\/plain[\s\S]*?<\/script>/g, ''), /<script[^>]*\ssrc=|<link[^>]*stylesheet/i);
});
