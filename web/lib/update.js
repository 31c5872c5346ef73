// Offline copy and new versions of the hosted page. A new version waits until the person asks for it (OF-1, OF-5).
// Opened as a file there is nothing to do: the file is the page.
addToLibrary({
  $Update: {
    waiting: null,
    is_wanted: false,

    is_hosted: () => 'serviceWorker' in navigator && (location.protocol === 'https:' ||
      (location.protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(location.hostname))),

    note_waiting: (worker) => {
      if (!worker || !navigator.serviceWorker.controller) return;
      Update.waiting = worker;
      _evenhand_update_waiting();
    },

    watch: (registration) => {
      Update.note_waiting(registration.waiting);
      registration.addEventListener('updatefound', () => {
        const worker = registration.installing;
        worker.addEventListener('statechange', () => { if (worker.state === 'installed') Update.note_waiting(worker); });
      });
    },

    link_manifest: () => {
      const link = document.createElement('link');
      link.rel = 'manifest';
      link.href = 'manifest.webmanifest';
      document.head.append(link);
    },
  },

  web_update_start__deps: ['$Update'],
  web_update_start: () => {
    if (!Update.is_hosted()) return;
    Update.link_manifest();
    navigator.serviceWorker.addEventListener('controllerchange', () => { if (Update.is_wanted) location.reload(); });
    navigator.serviceWorker.register(Module['script_url']('sw.js'), { updateViaCache: 'none' })
      .then(Update.watch, () => { /* a host without the worker script: the page works, only not offline */ });
  },

  web_update_apply__deps: ['$Update'],
  web_update_apply: () => {
    Update.is_wanted = true;
    Update.waiting?.postMessage('switch');
  },
});
