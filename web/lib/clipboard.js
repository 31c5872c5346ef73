// Copy, cut and paste through their events, inside the person's own gesture: needs no permission, works on file:// (AX-8).
addToLibrary({
  $Clipboard__deps: ['$Input', '$Border', '$Frame'],
  $Clipboard: {
    copy: (event) => {
      if (Input.is_text_field(event.target)) return;
      const pointer = _evenhand_copied_text();
      if (!pointer) return;
      event.clipboardData.setData('text/plain', Border.text(pointer));
      event.preventDefault();
    },

    paste: (event) => {
      if (Input.is_text_field(event.target) || event.clipboardData.files.length) return;
      const text = event.clipboardData.getData('text/plain').normalize('NFC');
      if (!text) return;
      event.preventDefault();
      Border.with_text(text, (pointer, size) => _evenhand_pasted(pointer, size));
    },
  },

  web_clipboard_start__deps: ['$Clipboard'],
  web_clipboard_start: () => {
    document.addEventListener('copy', Clipboard.copy);
    document.addEventListener('cut', Clipboard.copy);
    document.addEventListener('paste', Clipboard.paste);
  },
});
