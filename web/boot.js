// Runs before everything else: shuts the ways out that a policy cannot (SP-4), checks what this browser has, unpacks the
// program and refuses a damaged one (OF-2). The program follows in the same script. The page's worker runs this script too, and is
// given the program that was unpacked here.
'use strict';

for (const name of ['RTCPeerConnection', 'webkitRTCPeerConnection', 'mozRTCPeerConnection', 'RTCDataChannel', 'RTCIceTransport']) {
  Reflect.deleteProperty(globalThis, name);
}
globalThis.open = () => { throw new Error('Evenhand opens no other page.'); };

// In a worker there is no page: it waits for the program, and then for questions (searcher.js).
var Module = typeof document !== 'object' ? {
  'noInitialRun': true,
  'instantiateWasm': (imports, done) => {
    // What goes wrong in a promise reaches the page only when it is thrown anew.
    const fail = (error) => setTimeout(() => { throw error; });
    globalThis.onmessage = ({ data }) => WebAssembly.instantiate(data, imports).then((instance) => done(instance, data)).catch(fail);
    return {};
  },
  'onRuntimeInitialized': () => Module['answer_questions'](),
} : (() => {
  const own_text = document.currentScript?.textContent ?? '';
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

  const plain_check = (bytes) => bytes.reduce((check, byte) => Math.imul(check ^ byte, 0x01000193) >>> 0, 0x811c9dc5);

  // The bytes of a packed part of this page, from printable.mjs, unchecked.
  const unpack = (id) => {
    const { children, dataset } = document.getElementById(id);
    const order = Uint8Array.from(dataset.order.match(/../g), (pair) => parseInt(pair, 16));
    const places = new Int16Array(128).fill(-1);
    let singles = 0;
    for (let code = 0x21; code < 0x7f; ++code) if (code !== 0x26 && code !== 0x3c) places[code] = singles++;
    singles -= 2;
    const bytes = new Uint8Array(Number(dataset.length));
    let length = 0;
    let first = 0;  // of a pair: where its half of the order begins
    const take = (text) => {
      for (let at = 0; at < text.length; ++at) {
        let place = places[text.charCodeAt(at)];
        if (first > 0) {
          place += place < 0 ? 256 : first;
          first = 0;
        } else if (place >= singles) {
          first = singles * (place - singles + 1);
          continue;
        }
        if (!(place >= 0 && place < 256)) throw new Error('damaged');
        bytes[length++] = order[place];
      }
    };
    // Piece by piece: to join them takes as long as all the rest.
    for (const { textContent } of children) take(textContent);
    if (length !== bytes.length || first > 0) throw new Error('damaged');
    return bytes;
  };

  // Over plain http there is no crypto.subtle; a plain checksum holds.
  const is_whole = async (id, bytes) => {
    const { sha256, check } = document.getElementById(id).dataset;
    const digest = await globalThis.crypto?.subtle?.digest('SHA-256', bytes);
    return digest ? hexadecimal(digest) === sha256 : plain_check(bytes) === Number(check);
  };

  const missing = () => {
    if (typeof WebAssembly !== 'object') return 'no-wasm';
    const is_current = typeof ResizeObserver === 'function' && 'inert' in HTMLElement.prototype;
    return is_current ? '' : 'too-old';
  };

  const start = async (imports, done) => {
    let bytes, module;
    try {
      bytes = unpack('page-wasm');
      // Checked while it is compiled; nothing of it runs before. What does not compile is damaged or too new: the check tells.
      const compiled = WebAssembly.compile(bytes).catch((error) => error);
      if (!await is_whole('page-wasm', bytes)) throw new Error('damaged');
      module = await compiled;
    } catch {
      return show_trouble('damaged');
    }
    try {
      if (!(module instanceof WebAssembly.Module)) throw module;
      const instance = await WebAssembly.instantiate(module, imports);
      Module['program'] = module;
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
    'is_whole': is_whole,
    'own_script': own_text ? () => script_url(URL.createObjectURL(new Blob([own_text], { type: 'text/javascript' }))) : null,
    'missing': missing(),
    'instantiateWasm': (imports, done) => {
      if (Module['missing']) show_trouble(Module['missing']);
      else start(imports, done);
      return {};
    },
    'onAbort': () => show_trouble('stopped'),
  };
})();
