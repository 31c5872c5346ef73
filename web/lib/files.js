// Files by drop and by picker end in the same place: refused by size before a byte is read, read in slices, handed over with their
// name (FS-15). A download is a link to a blob, pressed by script; the browser tells nobody how it went (FS-1).
addToLibrary({
  $Files__deps: ['$Border', '$Surface'],
  $Files: {
    max_bytes: 0,
    slice: 4 * 1024 * 1024,
    revoke_after: 10 * 60 * 1000,  // ms; a slow download may begin long after the press
    queue: null,  // one file after the other
    picker: null,

    take: (list) => {
      for (const file of list) Files.queue = (Files.queue ?? Promise.resolve()).then(() => Files.read(file));
    },

    read: async (file) => {
      const name = file.name.normalize('NFC');
      const refuse = (size) => Border.with_text(name, (pointer) => _evenhand_file_refused(pointer, size));
      if (file.size > Files.max_bytes) return refuse(file.size);
      try {
        _evenhand_file_begin(file.size);
        for (let at = 0; at < file.size; at += Files.slice) {
          const part = new Uint8Array(await file.slice(at, at + Files.slice).arrayBuffer());
          Border.with_bytes(part, (pointer, size) => _evenhand_file_slice(pointer, size));
        }
      } catch {
        return refuse(0);  // a folder, or gone since it was chosen
      }
      return Border.with_text(name, (pointer) => _evenhand_file_end(pointer));
    },

    has_files: (event) => Boolean(event.dataTransfer?.types.includes('Files')),

    over: (event) => {
      if (!Files.has_files(event)) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'copy';
      _evenhand_file_over(1);
    },

    // Leaving an element is no news; leaving the window is.
    leave: (event) => { if (!event.relatedTarget) _evenhand_file_over(0); },

    drop: (event) => {
      _evenhand_file_over(0);
      if (!Files.has_files(event)) return;
      event.preventDefault();
      Files.take(event.dataTransfer.files);
    },

    pick: (accept) => {
      Files.picker?.remove();
      const picker = Files.picker = document.createElement('input');
      picker.type = 'file';
      picker.multiple = true;
      picker.hidden = true;
      // iOS knows few types by their ending and greys out the rest.
      if (!/iPhone|iPad/.test(navigator.userAgent)) picker.accept = accept;
      picker.addEventListener('change', () => Files.take(picker.files));
      document.body.append(picker);
      picker.click();
    },

    // Files opened with the installed page, where the system hands them over (Chromium on desktops).
    launched: async ({ files }) => {
      for (const handle of files ?? []) {
        try {
          Files.take([await handle.getFile()]);
        } catch {
          Border.with_text(handle.name.normalize('NFC'), (pointer) => _evenhand_file_refused(pointer, 0));
        }
      }
    },

    download: (name, media_type, bytes) => {
      const link = document.createElement('a');
      link.href = URL.createObjectURL(new Blob([bytes], { type: media_type }));
      link.download = name;
      link.hidden = true;
      document.body.append(link);
      link.click();
      link.remove();
      setTimeout(() => URL.revokeObjectURL(link.href), Files.revoke_after);
    },
  },

  web_files_start__deps: ['$Files'],
  web_files_start: (max_bytes) => {
    Files.max_bytes = max_bytes;
    addEventListener('dragenter', Files.over);
    addEventListener('dragover', Files.over);
    addEventListener('dragleave', Files.leave);
    addEventListener('drop', Files.drop);
    // Files copied in the file manager and pasted go the same way; texts are the clipboard's (clipboard.js).
    addEventListener('paste', (event) => {
      if (!event.clipboardData?.files.length) return;
      event.preventDefault();
      Files.take(event.clipboardData.files);
    });
    globalThis.launchQueue?.setConsumer(Files.launched);
  },

  web_files_pick__deps: ['$Files'],
  web_files_pick: (accept) => Files.pick(Border.text(accept)),

  web_files_download__deps: ['$Files'],
  web_files_download: (name, media_type, bytes, size) =>
    Files.download(Border.text(name), Border.text(media_type), Border.bytes(bytes, size)),
});
