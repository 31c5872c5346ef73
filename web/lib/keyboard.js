// Keys by place (code), letters by what is printed on them (key), so that shortcuts follow the layout. Tab is never taken.
// Text fields keep all of their keys but function keys and chords that edit nothing.
addToLibrary({
  $Keyboard__deps: ['$Input', '$Frame'],
  $Keyboard: {
    numbers: null,
    is_mac: () => /Mac|iPhone|iPad/.test(navigator.platform),

    // In the order of ImGuiKey, from ImGuiKey_Tab on; keys.cpp checks the ends.
    names: ('Tab ArrowLeft ArrowRight ArrowUp ArrowDown PageUp PageDown Home End Insert Delete Backspace Space Enter Escape ' +
      'ControlLeft ShiftLeft AltLeft MetaLeft ControlRight ShiftRight AltRight MetaRight ContextMenu ' +
      'Digit0 Digit1 Digit2 Digit3 Digit4 Digit5 Digit6 Digit7 Digit8 Digit9 ' +
      'KeyA KeyB KeyC KeyD KeyE KeyF KeyG KeyH KeyI KeyJ KeyK KeyL KeyM KeyN KeyO KeyP KeyQ KeyR KeyS KeyT KeyU KeyV KeyW KeyX KeyY KeyZ ' +
      'F1 F2 F3 F4 F5 F6 F7 F8 F9 F10 F11 F12').split(' '),

    number: (event) => {
      const letter = /^[a-z]$/i.test(event.key) ? 'Key' + event.key.toUpperCase() : '';
      const code = event.code === 'NumpadEnter' ? 'Enter' : event.code;
      return Keyboard.numbers.get(letter) ?? Keyboard.numbers.get(code) ?? 0;
    },

    belongs_to_field: (event) => {
      if (!Input.is_text_field(event.target)) return false;
      if (event.isComposing || event.keyCode === 229) return true;
      if (/^F\d+$/.test(event.key)) return false;
      const is_chord = Keyboard.is_mac() ? event.metaKey : event.ctrlKey && !event.altKey;
      return !is_chord || /^(a|c|v|x|z|y|Arrow.*|Backspace|Delete|Home|End)$/i.test(event.key);
    },

    // What the app has a command for is done at once, and the browser's own meaning of the key is suppressed.
    run_shortcut: (event) => {
      const letter = event.key === 'Escape' ? 27 : /^[a-z?]$/i.test(event.key) ? event.key.toUpperCase().charCodeAt(0) : 0;
      const function_key = Number(/^F(\d+)$/.exec(event.key)?.[1] ?? 0);
      if (!letter && !function_key) return false;
      const has_command = Keyboard.is_mac() ? event.metaKey : event.ctrlKey;
      const shift = event.shiftKey && event.key !== '?';
      if (!_evenhand_shortcut(letter, function_key, (has_command ? 1 : 0) | (shift ? 2 : 0) | (event.altKey ? 4 : 0))) return false;
      event.preventDefault();
      Frame.wake(2);
      return true;
    },

    handle: (event, is_down) => {
      if (event.key === 'Tab' || event.defaultPrevented || Keyboard.belongs_to_field(event)) return;
      if (is_down && Keyboard.run_shortcut(event)) return;
      const number = Keyboard.number(event);
      if (!number) return;
      const modifiers = Input.modifiers(event);
      _evenhand_key(number, is_down, modifiers);
      // macOS sends no keyup for a key that is let go while Command is held.
      if (is_down && Keyboard.is_mac() && event.metaKey) _evenhand_key(number, 0, modifiers);
      Frame.wake(2);
    },
  },

  web_keyboard_is_mac__deps: ['$Keyboard'],
  web_keyboard_is_mac: () => Keyboard.is_mac(),

  web_keyboard_start__deps: ['$Keyboard'],
  web_keyboard_start: (first) => {
    Keyboard.numbers = new Map(Keyboard.names.map((name, index) => [name, first + index]));
    addEventListener('keydown', (event) => Keyboard.handle(event, 1));
    addEventListener('keyup', (event) => Keyboard.handle(event, 0));
    addEventListener('blur', () => { _evenhand_focus(0); Frame.wake(); });
    addEventListener('focus', () => { _evenhand_focus(1); Frame.wake(); });
  },
});
