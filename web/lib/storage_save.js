// One save is one strict transaction that can be handed over whole: the lineage, the snapshot, the head. It needs no answer in
// between, so it may begin in the page's last moment. While the page stays, the head is read too: that finds a lost lineage.
addToLibrary({
  $StorageSave__deps: ['$Storage', '$Witness', '$SecondCopy'],
  $StorageSave: {
    // Chromium hands values above some 64 KB over as a promise that the page must still be there to keep (seen: of five saves of
    // 300 KB begun at once before a close, two arrived). Small pieces are handed over at once. But what a failed transaction wrote
    // in pieces takes up room until the next clean-up, and with little room left smaller saves fail too (seen after 3 MB); so large
    // snapshots go in one piece as long as the page stays.
    part: 48 * 1024,
    most_in_parts: 512 * 1024,
    kept: 20,            // snapshots of a scenario
    kept_when_full: 3,
    lineage_kept: 2000,
    patience: 10000,     // ms; a suspended browser may never answer
    grace: 120,          // ms
    in_flight: new Map(),  // transaction -> its record
    since_pruned: 0,

    // Calls `answer(is_saved, reason)` exactly once.
    save: (record, answer) => {
      if (Storage.db) return StorageSave.write(Storage.db, record, answer);
      return Storage.open().then((db) => {
        if (db) StorageSave.write(db, record, answer);
        else answer(false, 'blocked');
      });
    },

    write: (db, record, answer) => {
      const { scenario, revision, parent, saved_at, title, summary } = record;
      const key = [scenario, revision, saved_at];
      let transaction;
      let reason = '';
      let timer = 0;
      const finish = (is_saved, why) => {
        clearTimeout(timer);
        if (!StorageSave.in_flight.delete(transaction) && transaction) return;
        if (is_saved) StorageSave.saved(db, record);
        else if (why === 'quota') StorageSave.prune(db, record, StorageSave.kept_when_full);
        answer(is_saved, why);
      };
      try {
        const parents = [parent, ...StorageSave.superseded(record)];
        transaction = db.transaction(Storage.stores, 'readwrite', { durability: 'strict' });
        StorageSave.in_flight.set(transaction, record);
        transaction.oncomplete = () => finish(true, '');
        transaction.onabort = () => finish(false, reason || StorageSave.reason_of(transaction.error));
        const give_up = (why) => {
          reason = why;
          transaction.abort();
        };
        const heads = transaction.objectStore('heads');
        if (!Storage.is_leaving) {
          heads.get(scenario).onsuccess = ({ target }) => {
            if (target.result && target.result.revision !== parent) StorageSave.attempt(() => give_up('conflict'));
          };
        }
        for (const of of parents) {
          transaction.objectStore('lineage').add(revision, [scenario, of]).onerror = ({ target }) => {
            if (target.error?.name === 'ConstraintError') reason = 'conflict';
          };
        }
        StorageSave.put(transaction, record, key);
        heads.put({ scenario, revision, saved_at, title, summary, key }, scenario);
        timer = setTimeout(() => {
          StorageSave.attempt(() => give_up('unknown'));
          timer = setTimeout(() => { if (reason) finish(false, reason); }, StorageSave.patience);
        }, StorageSave.patience);
        if (Storage.is_leaving) {
          transaction.commit?.();
          StorageSave.linger();
        }
      } catch (error) {
        if (Storage.db === db) Storage.db = null;  // the connection is dead; the next save opens another
        reason = reason || StorageSave.reason_of(error);
        StorageSave.attempt(() => transaction?.abort());
        finish(false, reason);
      }
    },

    put: (transaction, { bytes, ...about }, key) => {
      const is_split = Storage.is_leaving || bytes.length <= StorageSave.most_in_parts;
      const size = is_split ? StorageSave.part : bytes.length;
      const parts = Math.ceil(bytes.length / size);
      for (let index = 0; index < parts; ++index) {
        transaction.objectStore('parts').put(bytes.slice(index * size, (index + 1) * size), [...key, index]);
      }
      transaction.objectStore('snapshots').put({ ...about, parts }, key);
    },

    // True when it could be done. A transaction that is being committed can no longer be aborted, and that is right.
    attempt: (deed) => {
      try {
        deed();
        return true;
      } catch {
        return false;
      }
    },

    // What waits its turn when the page ends is not written any more (seen: one of two). So the last save takes the place of
    // those before it that can still be called back, and with it their parents.
    superseded: ({ scenario }) => {
      if (!Storage.is_going) return [];
      const earlier = [...StorageSave.in_flight].filter(([transaction, record]) =>
        record.scenario === scenario && StorageSave.attempt(() => transaction.abort()));
      return earlier.map(([, record]) => record.parent);
    },

    // The page goes: everything asked for stands, nobody will be there to hear the answers.
    hurry: () => {
      for (const transaction of StorageSave.in_flight.keys()) StorageSave.attempt(() => transaction.commit?.());
      if (StorageSave.in_flight.size) StorageSave.linger();
    },

    // Chromium aborts what has been handed over but not yet been taken up when the page's end follows too closely (seen: 1 of 8
    // saves on navigation, with a busy processor). The writing is done by another process, so a short wait here lets it begin.
    linger: () => {
      if (!Storage.is_going) return;
      const until = performance.now() + StorageSave.grace;
      while (performance.now() < until);
    },

    reasons: {
      QuotaExceededError: 'quota',
      DataError: 'disk', UnknownError: 'disk', NotReadableError: 'disk', OperationError: 'disk', DataCloneError: 'disk',
      InvalidStateError: 'blocked', VersionError: 'blocked', SecurityError: 'blocked', NotFoundError: 'blocked',
    },

    reason_of: (error) => StorageSave.reasons[error?.name] ?? 'unknown',

    saved: (db, record) => {
      Witness.note(record.scenario, record.revision);
      SecondCopy.later(record);
      const is_due = ++StorageSave.since_pruned >= (record.length > 1e6 ? 1 : 10);
      if (!is_due || Storage.is_leaving) return;
      StorageSave.since_pruned = 0;
      StorageSave.prune(db, record, StorageSave.kept);
    },

    // Old snapshots go in a transaction of their own: a save never waits for it, and its failure harms nothing.
    prune: (db, { scenario, revision }, kept) => Storage.run(db, 'readwrite', (transaction) => {
      const snapshots = transaction.objectStore('snapshots');
      snapshots.getAllKeys(IDBKeyRange.bound([scenario], [scenario, []])).onsuccess = ({ target }) => {
        for (const key of target.result.slice(0, -kept)) {
          snapshots.delete(key);
          transaction.objectStore('parts').delete(IDBKeyRange.bound(key, [...key, []]));
        }
      };
      if (revision > StorageSave.lineage_kept) {
        transaction.objectStore('lineage').delete(IDBKeyRange.bound([scenario, 0], [scenario, revision - StorageSave.lineage_kept]));
      }
    }).catch(() => {}),
  },
});
