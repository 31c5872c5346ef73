// The storage libraries on a bare page, with a checksum in place of SHA-256 (the program's own is tested in C++).
import { serve, text } from './library_page.mjs';

const libraries = ['storage', 'storage_save', 'storage_load', 'witness'];

const helpers = `
const checksum = (bytes) => {  // FNV-1a
  let sum = 2166136261;
  for (const byte of bytes) sum = Math.imul(sum ^ byte, 16777619) >>> 0;
  return sum.toString(16);
};
const whole = (record) => checksum(record.bytes) === record.sha256;
const bytesOf = (seed, size) => {
  const bytes = new Uint8Array(size);
  for (let i = 0; i < size; ++i) bytes[i] = seed * 31 + i * 7 + (i >> 8) * 13 + (i >> 16) * 101;
  return bytes;
};
const cut = (bytes, size = 128 * 1024) => Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) => {
  const piece = bytes.slice(i * size, (i + 1) * size);
  return { name: checksum(piece) + ' ' + piece.length, bytes: piece };
});
const snapshot = (scenario, revision, parent, size = 1000, bytes = bytesOf(revision, size)) => {
  return { scenario, revision, parent, title: 'Title ' + revision, summary: '3 clients', saved_at: Date.now() * 1000 + (globalThis.tick = (globalThis.tick ?? 0) + 1),
    schema: 1, app: '1', length: bytes.length, sha256: checksum(bytes), blocks: cut(bytes) };
};
const saveRecord = (record) => new Promise((done) => { StorageSave.save(record, (is_saved, reason) => done({ is_saved, reason })); });
const save = (scenario, revision, parent, size) => saveRecord(snapshot(scenario, revision, parent, size));
const load = async (scenario) => {
  const { record, is_older_copy, reason } = await StorageLoad.load(scenario, whole);
  const is_right = Boolean(record) && checksum(record.bytes) === checksum(bytesOf(record.revision, record.length));
  return { revision: record?.revision ?? 0, is_older_copy, reason, is_right };
};
// The result of deed, a save whose transaction is aborted after its nth request, and how many requests it made.
const withAbort = async (nth, deed) => {
  let count = 0;
  const own = {};
  for (const method of ['get', 'add', 'put']) {
    own[method] = IDBObjectStore.prototype[method];
    IDBObjectStore.prototype[method] = function (...given) {
      const made = own[method].apply(this, given);
      const { transaction } = this;
      if (transaction.mode === 'readwrite' && ++count === nth) made.addEventListener('success', () => transaction.abort());
      return made;
    };
  }
  const result = await deed();
  Object.assign(IDBObjectStore.prototype, own);
  return { ...result, count };
};
Storage.watch_life();
Storage.patience = 60000;  // the machine may be busy; the limit itself has a test of its own
`;

// 1 MB in 8 blocks; every revision changes the block of its own number.
export const longTexts = `
const longText = (revision) => {
  const bytes = new Uint8Array(8 * 131072);
  for (let block = 0; block < 8; ++block) {
    const last = revision - ((revision - block) % 8 + 8) % 8;
    bytes.set(bytesOf(1000 * block + Math.max(last, 0), 131072), block * 131072);
  }
  return bytes;
};
const saveLong = (revision, parent = revision - 1) => saveRecord(snapshot('a', revision, parent, 0, longText(revision)));
const is_right = (record) => Boolean(record) && checksum(record.bytes) === checksum(longText(record.revision));
const loadLong = async () => {
  const { record, is_older_copy, reason } = await StorageLoad.load('a', whole);
  return { revision: record?.revision ?? 0, is_older_copy, reason, is_right: is_right(record) };
};
`;

export const serveStorage = (extra = '') => serve(libraries, helpers + extra);
export const storageText = (extra = '') => text(libraries, helpers + extra);
