// What is stored: the list of scenarios, and of one scenario the newest snapshot whose length and hash are right. A damaged one is
// left where it is, as evidence; the head then moves back to the good one, so that the next save can follow it (SD-5).
addToLibrary({
  $StorageLoad__deps: ['$Storage', '$StorageSave', '$Witness', '$SecondCopy'],
  $StorageLoad: {
    other_store_patience: 2000,  // ms for the Cache API, which is only a help

    recent: async () => {
      const helps = Promise.all([
        Storage.within(StorageLoad.other_store_patience, Witness.read(), {}),
        Storage.within(StorageLoad.other_store_patience, SecondCopy.list(), []),
      ]);
      const db = await Storage.open();
      const heads = db && await Storage.within(Storage.patience, Storage.run(db, 'readonly', (transaction) => transaction.objectStore('heads').getAll()), null);
      const [witness, copies] = await helps;
      const known = new Map((heads ?? []).map((head) => [head.scenario, head]));
      const is_short = ([scenario, revision]) => (known.get(scenario)?.revision ?? 0) < revision;
      const has_lost_data = Boolean(heads) && (Storage.data_loss || Object.entries(witness).some(is_short));
      for (const copy of copies) {
        if ((known.get(copy.scenario)?.revision ?? 0) < copy.revision) known.set(copy.scenario, copy);
      }
      const entries = [...known.values()].sort((a, b) => b.saved_at - a.saved_at);
      return { entries, is_available: Boolean(heads), has_lost_data };
    },

    load: async (scenario, is_whole) => {
      const db = await Storage.open();
      const store = StorageLoad.reader(db);
      const head = db && await store.get('heads', scenario);
      const stored = db && await StorageLoad.newest_whole(store, scenario, head, is_whole);
      const copy = await Storage.within(StorageLoad.other_store_patience, SecondCopy.read(scenario), null);
      const is_copy_better = copy && copy.revision > (stored?.revision ?? 0) && StorageLoad.has_right_length(copy) && is_whole(copy);
      const record = is_copy_better ? copy : stored;
      if (!record) return { record: null, is_older_copy: false, reason: StorageLoad.why_nothing(store, head) };
      const witness = await Storage.within(StorageLoad.other_store_patience, Witness.read(), {});
      const is_older_copy = record.revision < Math.max(head?.revision ?? 0, witness[scenario] ?? 0);
      if (db && !store.trouble && (is_copy_better || is_older_copy)) await StorageLoad.make_head(db, record, head, is_copy_better);
      return { record, is_older_copy, reason: '' };
    },

    // What could not be read is not called absent, nor damaged: it may be there.
    why_nothing: (store, head) => {
      if (!store.db || store.trouble) return 'blocked';
      return head ? 'damaged' : 'missing';
    },

    // Reads of one look into the database; `trouble` names the first that failed or was not answered in time.
    reader: (db) => {
      const reader = {
        db,
        trouble: '',
        read: async (name, use, otherwise) => {
          const failed = (why) => {
            reader.trouble ||= why;
            return otherwise;
          };
          const late = {};
          const run = Storage.run(db, 'readonly', (transaction) => use(transaction.objectStore(name)));
          const answer = await Storage.within(Storage.patience, run.catch((error) => failed(error?.name ?? 'aborted')), late);
          return answer === late ? failed('no answer') : answer;
        },
        get: (name, key) => reader.read(name, (store) => store.get(key), undefined),
      };
      return reader;
    },

    has_right_length: (record) => record.bytes instanceof Uint8Array && record.bytes.length === record.length,

    newest_whole: async (store, scenario, head, is_whole) => {
      const range = IDBKeyRange.bound([scenario], [scenario, []]);
      const keys = await store.read('snapshots', (snapshots) => snapshots.getAllKeys(range), []);
      const is_head = (key) => Boolean(head) && indexedDB.cmp(key, head.key) === 0;
      const order = [...keys.filter(is_head), ...keys.filter((key) => !is_head(key)).reverse()];
      for (const key of order) {
        const record = await StorageLoad.snapshot(store, key);
        if (record && StorageLoad.has_right_length(record) && is_whole(record)) return record;
      }
      return null;
    },

    // One that cannot be read is as good as damaged: the one before it is tried, with a reader of its own.
    snapshot: async ({ db }, key) => {
      const store = StorageLoad.reader(db);
      const about = await store.get('snapshots', key);
      const places = about && StorageLoad.places(about);
      const parts = places && await store.read('parts', (all) => {
        const requests = places.map((place) => all.get([about.scenario, ...place]));
        return { get result() { return requests.map(({ result }) => result); } };
      }, null);
      return parts?.every((part) => part instanceof Uint8Array) ? { ...about, bytes: StorageLoad.joined(parts) } : null;
    },

    places: ({ parts, revision, saved_at }) =>
      (Array.isArray(parts) ? parts : Array.from({ length: parts }, (_, index) => [revision, saved_at, index])),

    joined: (parts) => {
      const bytes = new Uint8Array(parts.reduce((size, part) => size + part.length, 0));
      let at = 0;
      for (const part of parts) {
        bytes.set(part, at);
        at += part.length;
      }
      return bytes;
    },

    // `record` follows nothing and everything after it is void. Only while the head is still the one that was judged.
    make_head: (db, { bytes, ...about }, judged, is_from_copy) => {
      const { scenario, revision, saved_at, title, summary, sha256 } = about;
      const key = [scenario, revision, saved_at];
      return Storage.within(Storage.patience, Storage.run(db, 'readwrite', (transaction) => {
        const heads = transaction.objectStore('heads');
        heads.get(scenario).onsuccess = ({ target }) => {
          if (target.result?.revision !== judged?.revision) return;
          transaction.objectStore('lineage').delete(IDBKeyRange.bound([scenario, revision], [scenario, Infinity]));
          if (is_from_copy) {
            const { parts, pieces } = StorageSave.laid_out({ ...about, blocks: [{ name: sha256, bytes }] }, new Map(), StorageSave.piece);
            for (const piece of pieces) StorageSave.put_piece(transaction, piece);
            transaction.objectStore('snapshots').put({ ...about, parts }, key);
          }
          heads.put({ scenario, revision, saved_at, title, summary, key }, scenario);
        };
      }).then(() => Witness.correct(scenario, revision)), undefined);
    },
  },
});
