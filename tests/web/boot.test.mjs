// What runs before the program: the doors it shuts, the script addresses it lets through, the words it has for a browser that lacks something.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { boot } from './boot_scope.mjs';

test('the ways out that a policy cannot shut are gone before anything else runs', () => {
  const { scope } = boot({}, { webkitRTCPeerConnection: class {} });
  assert.ok(!('RTCPeerConnection' in scope));
  assert.ok(!('webkitRTCPeerConnection' in scope));
  assert.throws(() => scope.window.open('https://example.org'));
});

test('only our own scripts get an address', () => {
  for (const browser of [{}, { trustedTypes: undefined }]) {
    const { Module } = boot({}, browser);
    assert.equal(Module.script_url('sw.js'), 'sw.js');
    assert.equal(Module.script_url('blob:null/1234'), 'blob:null/1234');
    for (const address of ['https://example.org/x.js', 'data:text/javascript,1', './other.js', 'javascript:1', ' blob:x', 'SW.JS']) {
      assert.throws(() => Module.script_url(address), /Not a script of Evenhand/, address);
    }
  }
});

const troubleAfterStart = async (browser, parts = {}) => {
  const { Module, element } = boot(parts, browser);
  Module.instantiateWasm({}, () => { element('started').hidden = false; });
  await new Promise((done) => setTimeout(done, 20));
  const shown = ['no-wasm', 'too-old', 'no-webgl2', 'damaged', 'stopped', 'started'].filter((id) => !element(id).hidden);
  return { shown, isSaid: !element('trouble').hidden };
};

test('what a browser lacks is said, not hit', async () => {
  assert.deepEqual(await troubleAfterStart({ WebAssembly: undefined }), { shown: ['no-wasm'], isSaid: true });
  assert.deepEqual(await troubleAfterStart({ ResizeObserver: undefined }), { shown: ['too-old'], isSaid: true });
  assert.deepEqual(await troubleAfterStart({ HTMLElement: class {} }), { shown: ['too-old'], isSaid: true });
  const broken = { 'page-wasm': { textContent: 'AAAA', dataset: { order: '00', sha256: '00' } } };
  assert.deepEqual(await troubleAfterStart({}, broken), { shown: ['damaged'], isSaid: true });
});

test('the first reason stays: a failure that follows does not cover it', () => {
  const { Module, element } = boot();
  Module.show_trouble('no-webgl2');
  Module.show_trouble('stopped');
  assert.ok(!element('no-webgl2').hidden);
  assert.ok(element('stopped').hidden);
});
