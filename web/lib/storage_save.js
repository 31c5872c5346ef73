// One save is one strict transaction that can be handed over whole: the lineage, the snapshot, the head. It needs no answer in
// between, so it may begin in the page's last moment. While the page stays, the head is read too, which finds a lost lineage, and
// a long snapshot goes piece after piece, so that nobody feels it.
addToLibrary({
  $StorageSave__deps: ['$Storage', '$StorageLoad', '$Witness', '$SecondCopy'],
  $StorageSave: {
    // Chromium hands values above some 64 KB over as a promise that the page must still be there to keep (seen: of five saves of
    // 300 KB begun at once before a close, two arrived). Small pieces are handed over at once. But what a failed transaction wrote
    // in small pieces takes up room until the next clean-up, and with little room left smaller saves fail too (seen after 3 MB); so
    // a long snapshot goes block by block as long as the page stays.
    piece: 48 * 1024,
    long: 512 * 1024,
    // A long snapshot names the parts of the one before it that it has in common. After so many it is stored whole: damage to one
    // part then never reaches further than these (SD-5).
    most_in_common: 10,
    at_once: 512 * 1024,  // is handed over in one go; more would be felt
    stored: null,        // of the snapshot stored last: { db, scenario, revision, saved_at, following, places: block -> parts }
    kept: 20,            // snapshots of a scenario
    kept_when_full: 3,
    lineage_kept: 2000,
    patience: 10000,     // ms; a suspended browser may never answer
    grace: 120,          // ms
    in_flight: new Map(),  // transaction -> { record, answer, is_whole: needs the page no more }
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
      const { blocks, ...about } = record;
      const { scenario, revision, parent, saved_at, title, summary } = about;
      const key = [scenario, revision, saved_at];
      const before = StorageSave.goes_on_from(db, record);
      const { places, parts, pieces } = StorageSave.laid_out(record, before?.places ?? new Map(), StorageSave.piece_size(record));
      let transaction;
      let reason = '';
      let timer = 0;
      const finish = (is_saved, why) => {
        clearTimeout(timer);
        if (!StorageSave.in_flight.delete(transaction) && transaction) return;
        if (is_saved) {
          StorageSave.stored = { db, scenario, revision, saved_at, places, following: before ? before.following + 1 : 0 };
          StorageSave.saved(db, record, !before);
        } else if (why === 'conflict') StorageSave.stored = null;
        else if (why === 'quota') StorageSave.prune(db, record, StorageSave.kept_when_full);
        answer(is_saved, why);
      };
      try {
        const parents = [parent, ...StorageSave.superseded(record)];
        transaction = db.transaction(Storage.stores, 'readwrite', { durability: 'strict' });
        StorageSave.in_flight.set(transaction, { record, answer, is_whole: Storage.is_leaving });
        transaction.oncomplete = () => finish(true, '');
        transaction.onabort = () => finish(false, reason || StorageSave.reason_of(transaction.error));
        const give_up = (why) => {
          reason = why;
          transaction.abort();
        };
        const heads = transaction.objectStore('heads');
        if (!Storage.is_leaving) {
          heads.get(scenario).onsuccess = ({ target }) => {
            const { result: head } = target;
            const is_other = before ? head?.saved_at !== before.saved_at : head && head.revision !== parent;
            if (is_other) StorageSave.attempt(() => give_up('conflict'));
          };
        }
        for (const of of parents) {
          transaction.objectStore('lineage').add(revision, [scenario, of]).onerror = ({ target }) => {
            if (target.error?.name === 'ConstraintError') reason = 'conflict';
          };
        }
        StorageSave.hand_over(transaction, pieces, () => {
          transaction.objectStore('snapshots').put({ ...about, parts }, key);
          heads.put({ scenario, revision, saved_at, title, summary, key }, scenario);
        });
        timer = setTimeout(() => {
          StorageSave.attempt(() => give_up('unknown'));
          timer = setTimeout(() => { if (reason) finish(false, reason); }, StorageSave.patience);
        }, StorageSave.patience);
        if (Storage.is_leaving) transaction.commit?.();
        if (Storage.is_going) StorageSave.linger();
      } catch (error) {
        if (Storage.db === db) Storage.db = null;  // the connection is dead; the next save opens another
        reason = reason || StorageSave.reason_of(error);
        StorageSave.attempt(() => transaction?.abort());
        finish(false, reason);
      }
    },

    // Takes what it puts from the front of `pieces`; while the page stays, other work has its turn after every go.
    hand_over: (transaction, pieces, then) => {
      let size = 0;
      let request;
      while (pieces.length && (Storage.is_leaving || size < StorageSave.at_once)) {
        const piece = pieces.shift();
        request = StorageSave.put_piece(transaction, piece);
        size += piece[1].length;
      }
      if (pieces.length) request.onsuccess = () => StorageSave.hand_over(transaction, pieces, then);
      else then();
    },

    piece_size: ({ length }) => (Storage.is_leaving || length <= StorageSave.long ? StorageSave.piece : Infinity),

    // What this page stored last, if `record` follows it and may name its parts: then nobody saved in between, and a clean-up
    // leaves the newest snapshots alone.
    goes_on_from: (db, { scenario, parent, length }) => {
      const { stored } = StorageSave;
      const follows = stored && stored.db === db && stored.scenario === scenario && stored.revision === parent;
      return follows && length > StorageSave.long && stored.following < StorageSave.most_in_common ? stored : null;
    },

    // `known` has the parts of blocks that are stored already. Gives those of all blocks, those of the record in order, and the
    // pieces that are to be stored, each with its key.
    laid_out: ({ scenario, revision, saved_at, blocks }, known, piece_size) => {
      const places = new Map();
      const pieces = [];
      const new_places = (bytes) => {
        const own = [];
        for (let at = 0; at < bytes.length; at += piece_size) {
          own.push([revision, saved_at, pieces.length]);
          pieces.push([[scenario, ...own.at(-1)], bytes.subarray(at, Math.min(at + piece_size, bytes.length))]);
        }
        return own;
      };
      for (const { name, bytes } of blocks) places.set(name, places.get(name) ?? known.get(name) ?? new_places(bytes));
      return { places, parts: blocks.flatMap(({ name }) => places.get(name)), pieces };
    },

    // A view would be stored with all that it is a view of.
    put_piece: (transaction, [place, bytes]) =>
      transaction.objectStore('parts').put(bytes.length === bytes.buffer.byteLength ? bytes : bytes.slice(), place),

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
      const earlier = [...StorageSave.in_flight].filter(([transaction, { record }]) =>
        record.scenario === scenario && StorageSave.attempt(() => transaction.abort()));
      return earlier.map(([, { record }]) => record.parent);
    },

    // The page goes: everything asked for stands, nobody will be there to hear the answers. What was not handed over whole is begun
    // again: pieces would be missing, and Firefox drops what the page did not commit itself (seen: on navigation and reload, always).
    hurry: () => {
      for (const [transaction, { record, answer, is_whole }] of [...StorageSave.in_flight]) {
        if (is_whole || !StorageSave.attempt(() => transaction.abort())) continue;
        StorageSave.in_flight.delete(transaction);
        StorageSave.save(record, answer);
      }
      if (Storage.is_going && StorageSave.in_flight.size) StorageSave.linger();
    },

    // Chromium aborts what has been handed over but not yet been taken up when the page's end follows too closely (seen: 1 of 8
    // saves on navigation, with a busy processor). The writing is done by another process, so a short wait here lets it begin.
    linger: () => {
      const until = performance.now() + StorageSave.grace;
      while (performance.now() < until);
    },

    reasons: {
      QuotaExceededError: 'quota',
      DataError: 'disk', UnknownError: 'disk', NotReadableError: 'disk', OperationError: 'disk', DataCloneError: 'disk',
      InvalidStateError: 'blocked', VersionError: 'blocked', SecurityError: 'blocked', NotFoundError: 'blocked',
    },

    reason_of: (error) => StorageSave.reasons[error?.name] ?? 'unknown',

    saved: (db, record, is_whole) => {
      Witness.note(record.scenario, record.revision);
      SecondCopy.later(record);
      const is_due = ++StorageSave.since_pruned >= 10 || (is_whole && record.length > StorageSave.long);
      if (!is_due || Storage.is_leaving) return;
      StorageSave.since_pruned = 0;
      StorageSave.prune(db, record, StorageSave.kept);
    },

    // Old snapshots go in a transaction of their own: a save never waits for it, and its failure harms nothing. The head stays also
    // where damaged snapshots follow it, and so does every part that a snapshot which stays names.
    prune: (db, { scenario, revision }, kept) => Storage.run(db, 'readwrite', (transaction) => {
      const snapshots = transaction.objectStore('snapshots');
      const parts = transaction.objectStore('parts');
      const all = IDBKeyRange.bound([scenario], [scenario, []]);
      transaction.objectStore('heads').get(scenario).onsuccess = ({ target: { result: head } }) => {
        snapshots.getAll(all).onsuccess = ({ target: { result: records } }) => {
          const stays = (record, index) => index >= records.length - kept || (record.revision === head?.revision && record.saved_at === head.saved_at);
          if (records.every(stays)) return;
          for (const { revision: of, saved_at } of records.filter((record, index) => !stays(record, index))) snapshots.delete([scenario, of, saved_at]);
          const needed = new Set(records.filter(stays).flatMap(StorageLoad.places).map(String));
          parts.getAllKeys(all).onsuccess = ({ target: { result: keys } }) => {
            for (const key of keys) if (!needed.has(String(key.slice(1)))) parts.delete(key);
          };
        };
      };
      if (revision > StorageSave.lineage_kept) {
        transaction.objectStore('lineage').delete(IDBKeyRange.bound([scenario, 0], [scenario, revision - StorageSave.lineage_kept]));
      }
    }).catch(() => {}),
  },
});
