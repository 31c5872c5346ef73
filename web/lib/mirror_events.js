// What happens to the elements, told to C++ as SemanticEvents. The listeners sit on the stage, the common parent of canvas and
// mirror: a real pointer reaches the app through the stage's own pointer listeners, so here only the keyboard, assistive
// technology and scripts press.
addToLibrary({
  $MirrorEvents__deps: ['$Mirror', '$MirrorElements', '$MirrorScroll', '$MirrorKeys', '$Surface', '$Input', '$Frame', '$Border'],
  $MirrorEvents: {
    // The order of ui::Action.
    actions: 'Press SetText SetNumber Focus Blur Scroll Submit Dismiss Expand Collapse Context Key'.split(' '),
    held: [],           // during an update: C++ is in the middle of a frame
    is_shown: false,    // the focus was told to be visible

    post: (record, action, { number = 0, number2 = 0, sequence = 0, text = null, event = null } = {}) => {
      if (!record) return;
      const send = (pointer, size) => _evenhand_mirror_event(
        record.id, MirrorEvents.actions.indexOf(action), number, number2, sequence, pointer, size, event ? Input.modifiers(event) : 0);
      const act = () => { if (text === null) send(0, 0); else Border.with_text(text, send); };
      if (Mirror.is_updating) MirrorEvents.held.push(act);
      else act();
      Frame.wake(2);
    },

    send_held: () => {
      const held = MirrorEvents.held;
      MirrorEvents.held = [];
      for (const act of held) act();
    },

    // The browser shows a focus that script has set wherever the one before was shown; after a press it is not wanted.
    is_by_pointer: false,

    // Nothing of the mirror may be dragged or selected, and the focus follows the press, also where the browser would not move it
    // (macOS buttons). Fields keep all of their own ways.
    mouse_down: (event) => {
      if (Input.is_text_field(event.target)) return;
      event.preventDefault();
      const target = event.target.closest?.('button, input, [tabindex]');
      const { activeElement } = document;
      if (target && Mirror.root.contains(target)) {
        if (target === activeElement) MirrorEvents.show_focus(false);
        else target.focus({ preventScroll: true });
      } else if (Mirror.root.contains(activeElement) && !activeElement.closest('[role=dialog]')) {
        activeElement.blur();
      }
    },

    show_focus: (is_shown) => {
      const record = Mirror.record_at(document.activeElement);
      if (!record || MirrorEvents.is_shown === is_shown) return;
      MirrorEvents.is_shown = is_shown;
      MirrorEvents.post(record, 'Focus', { number: is_shown ? 1 : 0 });
    },

    focus_in: (event) => {
      const record = Mirror.record_at(event.target);
      if (!record) return;
      MirrorScroll.notice_all();
      const composite = record.shape.composite && MirrorElements.ancestor(record, record.shape.composite);
      if (composite) MirrorElements.choose_stop(composite, record);
      MirrorEvents.is_shown = Input.is_text_field(event.target) || (!MirrorEvents.is_by_pointer && event.target.matches(':focus-visible'));
      MirrorEvents.post(record, 'Focus', { number: MirrorEvents.is_shown ? 1 : 0 });
    },

    focus_out: (event) => MirrorEvents.post(Mirror.record_at(event.target), 'Blur'),

    click: (event) => {
      const record = Mirror.record_at(event.target);
      if (!record || record.shape.is_field || record.role === 'Slider') return;
      if (record.element.getAttribute('aria-disabled') === 'true') return event.preventDefault();
      if (record.shape.is_checkable) MirrorEvents.check_at_once(record);
      const is_pointer = event.isTrusted && event.detail > 0 && event.pointerId !== -1;
      if (is_pointer) return;
      event.preventDefault();
      MirrorEvents.post(record, 'Press', { event });
    },

    check_at_once: (record) => {
      const { element } = record;
      const is_radio = record.role === 'Radio';
      const group = is_radio ? MirrorElements.ancestor(record, 'RadioGroup')?.items ?? [] : [];
      for (const other of group) {
        other.element.setAttribute('aria-checked', 'false');
        MirrorElements.doubt(other);
      }
      element.setAttribute('aria-checked', String(is_radio || element.getAttribute('aria-checked') !== 'true'));
      MirrorElements.doubt(record);
    },

    input: (event) => {
      const record = Mirror.record_at(event.target);
      if (!record) return;
      if (record.role === 'Slider') {
        MirrorElements.doubt(record);
        return MirrorEvents.post(record, 'SetNumber', { number: record.element.valueAsNumber });
      }
      if (record.shape.is_field) MirrorEvents.send_text(record);
    },

    // Text is NFC everywhere behind this line. While a word is being composed the element is left alone.
    send_text: (record) => {
      const { element } = record;
      const text = element.value.normalize('NFC');
      if (text !== element.value && !record.is_composing) {
        const caret = element.value.slice(0, element.selectionStart).normalize('NFC').length;
        element.value = text;
        element.setSelectionRange(caret, caret);
      }
      record.sequence = (record.sequence + 1) >>> 0;
      MirrorEvents.post(record, 'SetText', { sequence: record.sequence, text });
    },

    composition: (event) => {
      const record = Mirror.record_at(event.target);
      if (!record) return;
      record.is_composing = event.type === 'compositionstart';
      if (!record.is_composing) MirrorEvents.send_text(record);
    },

    key_down: (event) => {
      if (event.isComposing || event.keyCode === 229 || event.defaultPrevented) return;
      const is_letter = [...event.key].length === 1 && event.key !== ' ';  // chords of letters are shortcuts, they move nothing
      if (!is_letter && !['Shift', 'Control', 'Alt', 'Meta'].includes(event.key)) MirrorEvents.show_focus(true);
      if (!MirrorKeys.takes(event, Mirror.record_at(event.target))) return;
      event.preventDefault();
      event.stopPropagation();
    },

    start: () => {
      const { root } = Mirror;
      const { stage } = Surface;
      stage.addEventListener('mousedown', MirrorEvents.mouse_down);
      stage.addEventListener('pointerdown', MirrorScroll.notice_all, true);
      root.addEventListener('click', MirrorEvents.click);
      addEventListener('pointerdown', () => { MirrorEvents.is_by_pointer = true; }, true);
      addEventListener('keydown', () => { MirrorEvents.is_by_pointer = false; }, true);
      root.addEventListener('focusin', MirrorEvents.focus_in);
      root.addEventListener('focusout', MirrorEvents.focus_out);
      root.addEventListener('input', MirrorEvents.input);
      root.addEventListener('compositionstart', MirrorEvents.composition);
      root.addEventListener('compositionend', MirrorEvents.composition);
      document.addEventListener('keydown', MirrorEvents.key_down);
    },
  },
});
