// The storage libraries on a bare page, with a checksum in place of SHA-256 (the program's own is tested in C++).
import { serve, text } from './library_page.mjs';

const libraries = ['storage', 'storage_save', 'storage_load', 'witness'];

const helpers = `
const checksum = (bytes) => bytes.reduce((sum, byte) => (Math.imul(sum, 31) + byte) >>> 0, 7).toString(16);
const whole = (record) => checksum(record.bytes) === record.sha256;
const bytesOf = (seed, size) => Uint8Array.from({ length: size }, (_, i) => (seed * 31 + i * 7) & 255);
const snapshot = (scenario, revision, parent, size = 1000) => {
  const bytes = bytesOf(revision, size);
  return { scenario, revision, parent, title: 'Title ' + revision, summary: '3 clients', saved_at: Date.now() * 1000 + (globalThis.tick = (globalThis.tick ?? 0) + 1),
    schema: 1, app: '1', length: size, sha256: checksum(bytes), bytes };
};
const save = (scenario, revision, parent, size) => new Promise((done) => {
  StorageSave.save(snapshot(scenario, revision, parent, size), (is_saved, reason) => done({ is_saved, reason }));
});
const load = async (scenario) => {
  const { record, is_older_copy, reason } = await StorageLoad.load(scenario, whole);
  const is_right = Boolean(record) && checksum(record.bytes) === checksum(bytesOf(record.revision, record.length));
  return { revision: record?.revision ?? 0, is_older_copy, reason, is_right };
};
Storage.watch_life();
Storage.patience = 60000;  // the machine may be busy; the limit itself has a test of its own
`;

export const serveStorage = (extra = '') => serve(libraries, helpers + extra);
export const storageText = (extra = '') => text(libraries, helpers + extra);
