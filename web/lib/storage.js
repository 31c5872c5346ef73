// The browser's database: opening it, losing it, and the page's life around it. Knows nothing of what a scenario is.
//
//   storage.js       the connection, and the border to C++ (storage.cpp)
//   storage_save.js  one save = one transaction
//   storage_load.js  the list, and the newest snapshot that is whole
//   witness.js       what was stored once, kept elsewhere: so that loss is noticed (SD-7), and a second copy (SD-8)
//
// Stores of `evenhand`, version 2:
//   snapshots  [scenario, revision, saved_at] -> record with `length`, `sha256` and `parts`   the last 20 of each scenario
//              `parts`: where its bytes lie, in order: [revision, saved_at, index] of this snapshot or of one before it.
//              In version 1 every snapshot had its own, and `parts` was how many.
//   parts      [scenario, revision, saved_at, index] -> bytes
//   heads      scenario -> { scenario, revision, saved_at, title, summary, key of the snapshot }
//   lineage    [scenario, parent revision] -> revision: a parent has one child, or somebody else saved meanwhile (SD-11)
addToLibrary({
  $Storage__deps: ['$Border', '$StorageSave', '$StorageLoad', '$Witness', '$SecondCopy'],
  $Storage: {
    name: 'evenhand',
    version: 2,
    patience: 5000,      // ms for an answer to open (SD-14)
    stores: ['snapshots', 'parts', 'heads', 'lineage'],
    db: null,
    opening: null,
    data_loss: false,    // Chromium says so when it found its files damaged
    is_leaving: false,   // hidden, or going: nothing may be put off
    is_going: false,     // the page itself ends
    blocks: new Map(),   // name -> bytes, of the scenario handed over last: only what is new is taken out of the program's memory
    app_version: '',
    schema_version: 0,

    // The database, or null when there is none to be had now. Later calls try again.
    open: () => {
      if (Storage.db) return Promise.resolve(Storage.db);
      Storage.opening ??= Storage.ask().then((db) => {
        Storage.opening = null;
        return db;
      });
      return Storage.opening;
    },

    ask: () => new Promise((done) => {
      let is_given_up = false;
      const timer = setTimeout(() => {
        is_given_up = true;
        done(null);
      }, Storage.patience);
      const finish = (db) => {
        clearTimeout(timer);
        done(db);
        // The page was told that there is no store, and now there is: from here on work is kept.
        if (db && is_given_up) Storage.tell_recent();
      };
      try {
        const request = indexedDB.open(Storage.name, Storage.version);
        request.onupgradeneeded = (event) => {
          if (event.dataLoss && event.dataLoss !== 'none') Storage.data_loss = true;
          const { result: db } = request;
          for (const store of Storage.stores) if (!db.objectStoreNames.contains(store)) db.createObjectStore(store);
        };
        request.onerror = (event) => {
          event.preventDefault();
          finish(null);
        };
        request.onsuccess = () => finish(Storage.adopt(request.result));
      } catch {
        finish(null);  // no IndexedDB, or site data blocked
      }
    }),

    adopt: (db) => {
      Storage.db = db;
      const let_go = () => { if (Storage.db === db) Storage.db = null; };
      db.onclose = let_go;  // the browser threw the data away
      db.onversionchange = () => {
        let_go();
        db.close();         // a newer version of the page must not wait for this one (SD-12)
      };
      return db;
    },

    tell_recent: async () => {
      const { entries, is_available, has_lost_data } = await StorageLoad.recent();
      for (const { scenario, title, summary, revision, saved_at } of entries) {
        Border.with_text(scenario, (id) => Border.with_text(title, (name) => Border.with_text(summary, (line) =>
          _evenhand_storage_recent_entry(id, name, line, revision, saved_at))));
      }
      _evenhand_storage_recent_done(is_available ? 1 : 0, has_lost_data ? 1 : 0);
    },

    // Resolves with what `use(transaction)` returns as a request, when the transaction is complete.
    run: (db, mode, use) => new Promise((done, refuse) => {
      const transaction = db.transaction(Storage.stores, mode, { durability: 'strict' });
      const request = use(transaction);
      transaction.oncomplete = () => done(request?.result);
      transaction.onabort = () => refuse(transaction.error);
    }),

    within: (milliseconds, promise, otherwise) => Promise.race([
      promise.catch(() => otherwise),
      new Promise((done) => { setTimeout(() => done(otherwise), milliseconds); }),
    ]),

    // `layout` is "size name size name ...", of all that lies at `pointer`.
    cut: (pointer, layout) => {
      const words = layout.split(' ');
      const cut = [];
      for (let index = 0; index < words.length; index += 2) {
        const size = Number(words[index]);
        const name = words[index + 1];
        cut.push({ name, bytes: Storage.blocks.get(name) ?? Border.bytes(pointer, size) });
        pointer += size;
      }
      Storage.blocks = new Map(cut.map(({ name, bytes }) => [name, bytes]));
      return cut;
    },

    // In the capture phase: before anybody hands over a last save. A page that ends gets pagehide first and is hidden after it
    // (HTML, "unload a document"), unless it was hidden before: so hiding comes last, when the last save is under way.
    watch_life: () => {
      const leave = () => {
        Storage.is_leaving = true;
        SecondCopy.write_pending();
      };
      const hide = () => {
        leave();
        StorageSave.hurry();
      };
      const go = () => {
        Storage.is_going = true;
        leave();
      };
      const stay = () => { Storage.is_leaving = Storage.is_going = false; };
      addEventListener('visibilitychange', () => { if (document.visibilityState === 'hidden') hide(); else stay(); }, true);
      addEventListener('pagehide', go, true);
      document.addEventListener('freeze', hide, true);
      document.addEventListener('resume', () => { if (document.visibilityState !== 'hidden') stay(); }, true);
      addEventListener('pageshow', stay, true);
    },
  },

  web_storage_start__deps: ['$Storage'],
  web_storage_start: (app_version, schema_version) => {
    Storage.app_version = Border.text(app_version);
    Storage.schema_version = schema_version;
    Storage.watch_life();
    Storage.open();
  },

  web_storage_save__deps: ['$Storage'],
  web_storage_save: (scenario, revision, parent, title, summary, bytes, size, sha256, layout) => {
    const record = {
      scenario: Border.text(scenario), revision, parent, title: Border.text(title), summary: Border.text(summary),
      saved_at: Date.now(), schema: Storage.schema_version, app: Storage.app_version,
      length: size, sha256: Border.text(sha256), blocks: Storage.cut(bytes, Border.text(layout)),
    };
    const answer = (is_saved, reason) => Border.with_text(record.scenario, (id) =>
      Border.with_text(reason, (why) => _evenhand_storage_saved(id, revision, is_saved ? 1 : 0, why)));
    StorageSave.save(record, answer);
  },

  web_storage_load_recent__deps: ['$Storage'],
  web_storage_load_recent: () => { Storage.tell_recent(); },

  web_storage_load__deps: ['$Storage'],
  web_storage_load: async (pointer) => {
    const scenario = Border.text(pointer);
    const is_whole = (record) => Border.with_text(record.sha256, (hash) =>
      Border.with_bytes(record.bytes, (bytes, size) => Boolean(_evenhand_storage_is_whole(bytes, size, hash))));
    const { record, is_older_copy, reason } = await StorageLoad.load(scenario, is_whole);
    Border.with_text(scenario, (id) => {
      if (!record) return Border.with_text(reason, (why) => _evenhand_storage_load_failed(id, why));
      return Border.with_bytes(record.bytes, (bytes, size) =>
        _evenhand_storage_loaded(id, record.revision, record.saved_at, bytes, size, is_older_copy ? 1 : 0));
    });
  },
});
