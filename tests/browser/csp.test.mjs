// Nothing leaves the page (SP-1, SP-3, SP-4). The attacks run as the page's own code, because the debugger's is allowed to eval;
// a listener on this computer stands for everybody outside.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { test } from 'node:test';
import { open, settle, site, skip, someButton } from './support.mjs';

// Each returns when it has tried; whether it got anywhere is judged from outside.
const attacks = (target) => {
  const element = (name, values) => {
    const made = Object.assign(document.createElement(name), values);
    document.body.append(made);
    return made;
  };
  const inWorker = (text) => {
    const address = URL.createObjectURL(new Blob([text], { type: 'text/javascript' }));
    return new Worker(Module.script_url(address));
  };
  const all = {
    fetch: () => fetch(target),
    'fetch of data': () => fetch('data:text/plain,x'),
    xhr: () => { const request = new XMLHttpRequest(); request.open('GET', target); request.send(); },
    beacon: () => navigator.sendBeacon(target, 'x'),
    websocket: () => new WebSocket(target.replace('http', 'ws')),
    eventsource: () => new EventSource(target),
    image: () => element('img', { src: `${target}image` }),
    'css image': () => { element('p').style.backgroundImage = `url(${target}css)`; },
    stylesheet: () => element('link', { rel: 'stylesheet', href: `${target}style` }),
    prefetch: () => element('link', { rel: 'prefetch', href: `${target}prefetch` }),
    frame: () => element('iframe', { src: `${target}frame` }),
    form: () => element('form', { action: `${target}form`, method: 'post' }).submit(),
    script: () => element('script', { src: `${target}script` }),
    html: () => { element('p').innerHTML = '<img src=x onerror="globalThis.wasRun = true">'; },
    adjacent: () => element('p').insertAdjacentHTML('beforeend', '<b>x</b>'),
    handler: () => { element('p').setAttribute('onclick', 'globalThis.wasRun = true'); },
    eval: () => { (0, eval)('globalThis.wasRun = true'); },
    function: () => { new Function('globalThis.wasRun = true')(); },
    timer: () => { setTimeout('globalThis.wasRun = true', 0); },
    'worker fetch': () => inWorker(`fetch(${JSON.stringify(`${target}worker`)}).catch(() => {})`),
    'worker import': () => inWorker(`try { importScripts(${JSON.stringify(`${target}import`)}) } catch {}`),
    'foreign worker': () => new Worker(Module.script_url(`${target}worker.js`)),
    popup: () => window.open(target),
    'second policy': () => trustedTypes.createPolicy('other', {}),
    peer: () => new RTCPeerConnection(),
  };
  globalThis.attack = (name) => new Promise((done) => setTimeout(async () => {
    try {
      await all[name]();
      done('went through');
    } catch (error) {
      done(`threw ${error.name}`);
    }
  }));
  globalThis.attackNames = Object.keys(all);
};

async function canary(t) {
  const seen = [];
  const server = createServer((request, response) => {
    seen.push(request.url);
    response.setHeader('Access-Control-Allow-Origin', '*').end('x');
  });
  await new Promise((done) => { server.listen(0, '127.0.0.1', done); });
  t.after(() => { server.closeAllConnections(); server.close(); });
  return { seen, address: `http://127.0.0.1:${server.address().port}/` };
}

for (const at of ['http', 'file']) {
  test(`every attack from within is stopped (${at})`, { skip }, async (t) => {
    const { seen, address } = await canary(t);
    const page = await open(t, { at, init: [[attacks, address]], hasFaults: true });
    const names = await page.evaluate(() => attackNames);
    assert.ok(names.length >= 25);
    const outcomes = {};
    for (const name of names) outcomes[name] = await page.evaluate((one) => attack(one), name);
    await page.waitForTimeout(1500);
    assert.deepEqual(seen, [], 'somebody outside was reached');
    assert.equal(await page.evaluate(() => globalThis.wasRun), undefined);
    for (const name of ['eval', 'function', 'html', 'adjacent', 'popup', 'second policy', 'peer', 'foreign worker', 'fetch', 'fetch of data']) {
      assert.match(outcomes[name], /^threw/, name);
    }
    assert.ok((await page.evaluate(() => violations)).length >= 12);
  });

  test(`in use the page breaks no rule of its own and asks nobody for anything (${at})`, { skip }, async (t) => {
    const page = await open(t, { at });
    await (await someButton(page)).hover();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Control+k');
    await settle(page);
    await page.keyboard.press('Escape');
    await page.getByRole('textbox').first().fill('Client, Owner\nAcme, Dana\n');
    await settle(page);
    assert.deepEqual(page.faults, []);
  });
}

test('without WebAssembly\'s own permission nothing would run: the policy grants no more than that', { skip }, () => {
  const [, policy] = /<meta http-equiv="Content-Security-Policy" content="([^"]+)">/.exec(readFileSync(join(site, 'index.html'), 'utf8'));
  assert.ok(policy.includes("'wasm-unsafe-eval'"));
  assert.ok(!/'unsafe-(eval|inline)'|\*|https?:/.test(policy), policy);
});
