// web/sw.js in a world of its own: only the true page is kept, a new version waits, and nothing of anybody else is removed.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { createContext, runInContext } from 'node:vm';
import { packWorker } from '../../web/pack.mjs';

const source = readFileSync(new URL('../../web/sw.js', import.meta.url), 'utf8');
const page = '<!doctype html><title>Evenhand</title>';
const origin = 'https://host.example/evenhand/';

// The Cache API, as far as the worker uses it.
function memoryCaches() {
  const shelves = new Map();
  const keyOf = (request) => new URL(typeof request === 'string' ? request : request.url, origin).href;
  const open = async (name) => {
    if (!shelves.has(name)) shelves.set(name, new Map());
    const shelf = shelves.get(name);
    return {
      put: async (request, response) => { shelf.set(keyOf(request), await response.text()); },
      match: async (request) => (shelf.has(keyOf(request)) ? new Response(shelf.get(keyOf(request))) : undefined),
      add: async (address) => { if (address.endsWith('.png')) throw new TypeError('404'); shelf.set(keyOf(address), address); },
    };
  };
  return { shelves, open, keys: async () => [...shelves.keys()], delete: async (name) => shelves.delete(name) };
}

function worker({ answer = () => new Response(page), caches = memoryCaches(), made = page } = {}) {
  const listeners = new Map();
  const calls = { skipWaiting: 0, fetched: [] };
  const scope = {
    self: { addEventListener: (kind, listener) => listeners.set(kind, listener), skipWaiting: () => { ++calls.skipWaiting; }, location: new URL(origin) },
    caches, crypto, Response, URL, Uint8Array, Array, Promise, Error,
    fetch: async (request) => { calls.fetched.push(typeof request === 'string' ? request : request.url); return answer(); },
  };
  runInContext(packWorker(source, made), createContext(scope));
  const send = async (kind, event = {}) => {
    let waited;
    listeners.get(kind)({ ...event, waitUntil: (promise) => { waited = promise; }, respondWith: (promise) => { waited = promise; } });
    return waited;
  };
  return { send, calls, caches };
}

const pageCaches = ({ shelves }) => [...shelves].filter(([name, shelf]) => name.startsWith('evenhand-page-') && shelf.size > 0);
const navigation = { request: { mode: 'navigate', method: 'GET', url: `${origin}?x` } };

test('the page is kept under its content and answers every navigation without the network', async () => {
  const { send, calls, caches } = worker();
  await send('install');
  assert.equal(pageCaches(caches).length, 1);
  calls.fetched.length = 0;
  assert.equal(await (await send('fetch', navigation)).text(), page);
  assert.deepEqual(calls.fetched, []);
});

test('a missing icon does not stop the installation', async () => {
  const { send, caches } = worker();
  await send('install');
  assert.ok(pageCaches(caches)[0][1].has(`${origin}icon.svg`));
});

test('a body that is cut, changed, absent or a login page is never installed', async () => {
  const answers = [
    () => new Response(page.slice(0, -1)),
    () => new Response(page.replace('E', 'e')),
    () => new Response('not here', { status: 404 }),
    () => new Response(page, { status: 500 }),
    () => new Response('<html>Please log in</html>'),
    () => { throw new TypeError('network'); },
  ];
  for (const answer of answers) {
    const { send, caches } = worker({ answer });
    await assert.rejects(send('install'));
    assert.deepEqual([...caches.shelves.keys()], [], 'not even an empty cache');
  }
});

test('a new version waits until it is told to switch', async () => {
  const { send, calls } = worker();
  await send('install');
  await send('activate');
  await send('message', { data: 'something else' });
  assert.equal(calls.skipWaiting, 0);
  await send('message', { data: 'switch' });
  assert.equal(calls.skipWaiting, 1);
});

test('switching removes older pages and nothing else', async () => {
  const caches = memoryCaches();
  for (const name of ['evenhand-page-old', 'evenhand-copies', 'somebody-else']) (await caches.open(name)).put('x', new Response('x'));
  const { send } = worker({ caches });
  await send('install');
  assert.equal(pageCaches(caches).length, 2, 'the old page has to stay until the switch');
  await send('activate');
  assert.equal(pageCaches(caches).length, 1);
  assert.ok(caches.shelves.has('evenhand-copies') && caches.shelves.has('somebody-else'));
});

test('what is not kept comes from the host, and other hosts and methods are left alone', async () => {
  const { send, calls } = worker();
  await send('install');
  calls.fetched.length = 0;
  await send('fetch', { request: { mode: 'no-cors', method: 'GET', url: `${origin}other.txt` } });
  assert.deepEqual(calls.fetched, [`${origin}other.txt`]);
  assert.equal(await send('fetch', { request: { mode: 'cors', method: 'GET', url: 'https://elsewhere.example/' } }), undefined);
  assert.equal(await send('fetch', { request: { mode: 'cors', method: 'POST', url: origin } }), undefined);
});
