// Keeps the page for when there is no network. The page is one file, so nothing can be mixed. A new version is checked byte
// by byte when it is installed, waits, and takes over only when the page sends 'switch' (OF-5, OF-6).
'use strict';

const page = { address: './', sha256: '{{page-sha256}}' };
const extras = ['manifest.webmanifest', 'icon.svg', 'icon-192.png', 'icon-512.png'];
const family = 'evenhand-page-';
const cacheName = family + page.sha256.slice(0, 16);

const hexadecimal = (buffer) => Array.from(new Uint8Array(buffer), (byte) => byte.toString(16).padStart(2, '0')).join('');

async function checkedPage() {
  const response = await fetch(page.address, { cache: 'no-store' });
  const bytes = await response.arrayBuffer();
  const digest = hexadecimal(await crypto.subtle.digest('SHA-256', bytes));
  if (!response.ok || digest !== page.sha256) throw new Error('The page is not the one that this worker belongs to.');
  return new Response(bytes, { headers: { 'Content-Type': 'text/html; charset=utf-8' } });
}

async function install() {
  const checked = await checkedPage();
  const cache = await caches.open(cacheName);
  await cache.put(page.address, checked);
  await Promise.all(extras.map((address) => cache.add(address).catch(() => { /* an icon is no reason to go without */ })));
}

async function removeOlder() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(family) && name !== cacheName).map((name) => caches.delete(name)));
}

async function answer(request) {
  const cache = await caches.open(cacheName);
  return await cache.match(request.mode === 'navigate' ? page.address : request) ?? fetch(request);
}

self.addEventListener('install', (event) => event.waitUntil(install()));
self.addEventListener('activate', (event) => event.waitUntil(removeOlder()));
self.addEventListener('message', (event) => { if (event.data === 'switch') self.skipWaiting(); });
self.addEventListener('fetch', (event) => {
  if (event.request.method === 'GET' && new URL(event.request.url).origin === self.location.origin) {
    event.respondWith(answer(event.request));
  }
});
