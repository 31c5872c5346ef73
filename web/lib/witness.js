// Two helps that lie outside the database, because all databases of a page are one set of files and are lost together.
// The witness remembers which revision of each scenario was once safely stored; it is written after that, so it never claims too
// much. The second copy is the newest snapshot itself, in the Cache API (SD-7, SD-8). Neither is needed for the page to work.
addToLibrary({
  $Witness__deps: ['$SecondCopy'],
  $Witness: {
    key: 'evenhand.witness',
    address: 'https://app.invalid/evenhand/witness',  // names an entry; nothing is ever fetched from there
    most: 200,

    parsed: (text) => {
      try {
        const { scenarios } = JSON.parse(text);
        return Object.fromEntries(Object.entries(scenarios).filter(([, revision]) => Number.isSafeInteger(revision)));
      } catch {
        return {};
      }
    },

    read_here: () => {
      try {
        return Witness.parsed(localStorage.getItem(Witness.key));
      } catch {
        return {};
      }
    },

    // scenario -> highest revision known to have been stored
    read: async () => {
      const entry = await SecondCopy.cache().then((cache) => cache.match(Witness.address)).catch(() => null);
      const there = entry ? Witness.parsed(await entry.text()) : {};
      const both = Witness.read_here();
      for (const [scenario, revision] of Object.entries(there)) both[scenario] = Math.max(revision, both[scenario] ?? 0);
      return both;
    },

    write_here: (scenarios) => {
      const newest = Object.entries(scenarios).slice(-Witness.most);
      const text = JSON.stringify({ time: Date.now(), scenarios: Object.fromEntries(newest) });
      try {
        localStorage.setItem(Witness.key, text);
      } catch {
        // Blocked or full: the entry in the cache remains.
      }
      return text;
    },

    write_there: (text) => SecondCopy.cache().then((cache) => cache.put(Witness.address, new Response(text))).catch(() => {}),

    note: (scenario, revision) => {
      const { [scenario]: known = 0, ...others } = Witness.read_here();
      Witness.write_here({ ...others, [scenario]: Math.max(known, revision) });
    },

    // Loss was noticed and told; from here on this revision counts.
    correct: (scenario, revision) => Witness.write_there(Witness.write_here({ ...Witness.read_here(), [scenario]: revision })),
  },

  $SecondCopy__deps: ['$Storage', '$Witness'],
  $SecondCopy: {
    name: 'evenhand-copy',
    address: 'https://app.invalid/evenhand/copy/',
    quiet: 60000,        // ms without a save
    most: 5,             // scenarios
    pending: null,
    timer: 0,

    cache: async () => caches.open(SecondCopy.name),

    later: (record) => {
      SecondCopy.pending = record;
      clearTimeout(SecondCopy.timer);
      if (Storage.is_leaving) return void SecondCopy.write_pending();
      SecondCopy.timer = setTimeout(SecondCopy.write_pending, SecondCopy.quiet);
    },

    write_pending: async () => {
      const record = SecondCopy.pending;
      SecondCopy.pending = null;
      clearTimeout(SecondCopy.timer);
      if (!record) return;
      try {
        const { blocks, ...about } = record;
        const headers = { 'x-evenhand': encodeURIComponent(JSON.stringify(about)) };
        const cache = await SecondCopy.cache();
        await cache.put(SecondCopy.address + encodeURIComponent(record.scenario), new Response(new Blob(blocks.map(({ bytes }) => bytes)), { headers }));
        await Witness.write_there(Witness.write_here(Witness.read_here()));
        const old = (await SecondCopy.list()).sort((a, b) => b.saved_at - a.saved_at).slice(SecondCopy.most);
        for (const { scenario } of old) await cache.delete(SecondCopy.address + encodeURIComponent(scenario));
      } catch {
        // No room or no permission: the snapshot itself is stored, only its copy is not.
      }
    },

    about: (response) => {
      try {
        const about = JSON.parse(decodeURIComponent(response.headers.get('x-evenhand')));
        const is_right = typeof about.scenario === 'string' && Number.isSafeInteger(about.revision) && typeof about.title === 'string' &&
          typeof about.summary === 'string' && typeof about.sha256 === 'string' && Number.isFinite(about.saved_at);
        return is_right ? about : null;
      } catch {
        return null;
      }
    },

    list: async () => {
      const cache = await SecondCopy.cache();
      const found = [];
      for (const request of await cache.keys()) {
        if (!request.url.startsWith(SecondCopy.address)) continue;
        const about = SecondCopy.about(await cache.match(request));
        if (about) found.push(about);
      }
      return found;
    },

    read: async (scenario) => {
      const response = await (await SecondCopy.cache()).match(SecondCopy.address + encodeURIComponent(scenario));
      const about = response && SecondCopy.about(response);
      return about ? { ...about, bytes: new Uint8Array(await response.arrayBuffer()) } : null;
    },
  },
});
