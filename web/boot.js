// Runs before everything else: shuts the ways out that a policy cannot (SP-4), checks what this browser has, unpacks the
// program and refuses a damaged one (OF-2). The program follows in the same script.
'use strict';

for (const name of ['RTCPeerConnection', 'webkitRTCPeerConnection', 'mozRTCPeerConnection', 'RTCDataChannel', 'RTCIceTransport']) {
  Reflect.deleteProperty(globalThis, name);
}
window.open = () => { throw new Error('Evenhand opens no other page.'); };

var Module = (() => {
  const show_trouble = (kind) => {
    document.getElementById('skeleton')?.remove();
    document.getElementById('stage').hidden = true;
    const trouble = document.getElementById('trouble');
    if (!trouble.hidden) return;  // the first reason is the true one
    document.getElementById(kind).hidden = false;
    trouble.hidden = false;
    trouble.setAttribute('role', 'alert');
  };

  // The one place that turns a text into a script's address.
  const is_ours = (address) => address === 'sw.js' || address.startsWith('blob:');
  const own_address = (address) => {
    if (is_ours(address)) return address;
    throw new TypeError('Not a script of Evenhand.');
  };
  const policy = globalThis.trustedTypes?.createPolicy('evenhand', { createScriptURL: own_address });
  const script_url = (address) => policy ? policy.createScriptURL(address) : own_address(address);

  const hexadecimal = (buffer) => Array.from(new Uint8Array(buffer), (byte) => byte.toString(16).padStart(2, '0')).join('');

  // The bytes of a packed part of this page. Over plain http there is no crypto.subtle; gzip's own checksum still holds.
  const unpack = async (id) => {
    const part = document.getElementById(id);
    const text = atob(part.textContent);
    const packed = new Uint8Array(text.length);
    for (let index = 0; index < packed.length; ++index) packed[index] = text.charCodeAt(index);
    const bytes = await new Response(new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'))).arrayBuffer();
    const digest = await globalThis.crypto?.subtle?.digest('SHA-256', bytes);
    if (digest && hexadecimal(digest) !== part.dataset.sha256) throw new Error('damaged');
    return bytes;
  };

  const missing = () => {
    if (typeof WebAssembly !== 'object') return 'no-wasm';
    const is_current = typeof DecompressionStream === 'function' && typeof ResizeObserver === 'function' && 'inert' in HTMLElement.prototype;
    return is_current ? '' : 'too-old';
  };

  const start = async (imports, done) => {
    let bytes;
    try {
      bytes = await unpack('page-wasm');
    } catch {
      return show_trouble('damaged');
    }
    try {
      const { instance, module } = await WebAssembly.instantiate(bytes, imports);
      done(instance, module);
    } catch (error) {
      show_trouble(error instanceof WebAssembly.CompileError ? 'no-wasm' : 'stopped');
      throw error;
    }
  };

  const stop = (error) => { if (error instanceof WebAssembly.RuntimeError) show_trouble('stopped'); };
  addEventListener('error', (event) => stop(event.error));
  addEventListener('unhandledrejection', (event) => stop(event.reason));

  return {
    'show_trouble': show_trouble,
    'script_url': script_url,
    'unpack': unpack,
    'missing': missing(),
    'instantiateWasm': (imports, done) => {
      if (Module['missing']) show_trouble(Module['missing']);
      else start(imports, done);
      return {};
    },
    'onAbort': () => show_trouble('stopped'),
  };
})();
