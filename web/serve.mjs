// A small static server for the built page, for looking at it and for the browser tests.
// Usage: node web/serve.mjs <site folder> [port]      Only this computer can reach it.
// Node's own modules only; also importable: `serve(folder, port) -> {origin, close}`.
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';

const host = '127.0.0.1';
const usualPort = 8080;

const types = new Map(Object.entries({
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.wasm': 'application/wasm',
  '.txt': 'text/plain; charset=utf-8',
}));

// The file that an address means, or nothing: never outside the folder, whatever the address says.
async function fileOf(folder, address) {
  let path;
  try {
    path = decodeURIComponent(new URL(address, `http://${host}`).pathname);
  } catch {
    return undefined;
  }
  const file = resolve(join(folder, path.endsWith('/') ? `${path}index.html` : path));
  if (path.includes('\0') || !file.startsWith(folder + sep)) return undefined;
  const found = await stat(file).catch(() => undefined);
  return found?.isFile() ? { file, size: found.size } : undefined;
}

// The page states its policy in a meta element. A header can add what a meta element cannot: that no
// other page may frame it, and where the hosted copy's manifest and service worker come from.
async function pagePolicy(file) {
  const head = (await readFile(file, 'utf8')).slice(0, 4096);
  const policy = /http-equiv="?Content-Security-Policy"?\s+content="([^"]+)"/i.exec(head)?.[1];
  return policy && `${policy.replace(/;\s*$/, '')}; frame-ancestors 'none'`;
}

async function headersOf(folder, { file, size }) {
  const headers = {
    'Content-Type': types.get(extname(file)) ?? 'application/octet-stream',
    'Content-Length': size,
    'Cache-Control': 'no-cache', // the worker script must never be an old one; the rest is small
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
  };
  const policy = file === join(folder, 'index.html') ? await pagePolicy(file) : undefined;
  return policy ? { ...headers, 'Content-Security-Policy': policy } : headers;
}

async function answer(folder, request, response) {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { Allow: 'GET, HEAD' }).end();
    return;
  }
  const found = await fileOf(folder, request.url);
  if (!found) {
    response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end('There is no such page here.\n');
    return;
  }
  response.writeHead(200, await headersOf(folder, found));
  if (request.method === 'HEAD') response.end();
  else createReadStream(found.file).on('error', () => response.destroy()).pipe(response);
}

const listening = (server, port) => new Promise((done, failed) => {
  server.once('error', failed);
  server.listen(port, host, () => {
    server.off('error', failed);
    done();
  });
});

// Serves `folder`; with a port that is taken, on any free one. Port 0 asks for a free one at once.
export async function serve(folder, port = usualPort) {
  const top = resolve(folder);
  const server = createServer((request, response) => {
    answer(top, request, response).catch(() => response.destroy());
  });
  await listening(server, port).catch((error) => {
    if (error.code !== 'EADDRINUSE' && error.code !== 'EACCES') throw error;
    return listening(server, 0);
  });
  return {
    origin: `http://${host}:${server.address().port}`,
    close: () => new Promise((done) => {
      server.close(done);
      server.closeAllConnections?.();
    }),
  };
}

if (argv[1] && resolve(argv[1]) === fileURLToPath(import.meta.url)) {
  const folder = argv[2];
  if (!folder || !(await stat(join(folder, 'index.html')).catch(() => undefined))) {
    console.error('Usage: node web/serve.mjs <folder with index.html> [port]\nBuild one with: ./emsdk-setup.sh build');
    process.exit(2);
  }
  const { origin } = await serve(folder, argv[3] === undefined ? usualPort : Number(argv[3]));
  console.log(`Evenhand is at ${origin}/   (Ctrl+C stops it)`);
}
