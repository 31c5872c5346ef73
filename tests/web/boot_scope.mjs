// web/boot.js in a world without a page: what it needs of a document is stood in for, so that unpacking can be tested in Node.
import { readFileSync } from 'node:fs';
import { createContext, runInContext } from 'node:vm';

const source = readFileSync(new URL('../../web/boot.js', import.meta.url), 'utf8');

// `parts` maps ids to {children, dataset}. Returns what boot.js made, and what it did to the page.
export function boot(parts = {}, browser = {}) {
  const elements = new Map();
  const element = (id) => {
    if (!elements.has(id)) elements.set(id, { hidden: true, dataset: {}, remove() { this.isRemoved = true; }, setAttribute() {} });
    return elements.get(id);
  };
  for (const [id, part] of Object.entries(parts)) Object.assign(element(id), part);
  const scope = {
    document: { getElementById: element },
    addEventListener() {},
    HTMLElement: class { get inert() { return false; } },
    ResizeObserver: class {},
    RTCPeerConnection: class {},
    WebAssembly, Blob, crypto, Uint8Array,
    trustedTypes: { createPolicy: (name, rules) => ({ name, createScriptURL: rules.createScriptURL }) },
    ...browser,
  };
  scope.window = scope;
  runInContext(source, createContext(scope));
  return { Module: scope.Module, scope, element };
}
