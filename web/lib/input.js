// Mouse, pen, touch and wheel on the stage, as canvas pixels. Touch is told apart here: tap, scroll with a fling, long
// press, pinch. No pointer capture: it would send the click to the stage instead of the element that was pressed.
addToLibrary({
  $Input__deps: ['$Surface', '$Frame'],
  $Input: {
    slop: 8,          // CSS px that a finger may stray in a tap
    long_press: 500,  // ms
    sources: ['mouse', 'touch', 'pen'],  // ImGuiMouseSource
    buttons: [0, 2, 1, 3, 4],            // DOM button to ImGui button
    fingers: new Map(),
    finger: null,

    is_text_field: (element) => element instanceof HTMLTextAreaElement ||
      (element instanceof HTMLInputElement && !['range', 'checkbox', 'radio', 'button'].includes(element.type)),

    // The browser drags it by itself, and its value comes back as an input event.
    is_slider: (element) => element instanceof HTMLInputElement && element.type === 'range',

    modifiers: (event) => (event.ctrlKey ? 1 : 0) | (event.shiftKey ? 2 : 0) | (event.altKey ? 4 : 0) | (event.metaKey ? 8 : 0),

    move: (event, at) => _evenhand_pointer_move(at.x, at.y, Math.max(0, Input.sources.indexOf(event.pointerType))),

    button: (event, which, is_down) => _evenhand_pointer_button(
      which, is_down, Input.modifiers(event), Math.max(0, Input.sources.indexOf(event.pointerType))),

    down: (event) => {
      if (event.pointerType === 'touch') return Input.touch_down(event);
      Input.move(event, Surface.position(event));
      Input.button(event, Input.buttons[event.button] ?? 0, 1);
      Frame.wake(2);
    },

    // Moves that the browser has gathered since the last frame arrive as one event.
    moved: (event) => {
      if (event.pointerType === 'touch') return Input.touch_move(event);
      Input.move(event, Surface.position(event));
      Frame.wake();
    },

    up: (event) => {
      if (event.pointerType === 'touch') return Input.touch_up(event);
      Input.move(event, Surface.position(event));
      Input.button(event, Input.buttons[event.button] ?? 0, 0);
      Frame.wake(2);
    },

    leave: (event) => {
      if (event.pointerType === 'touch' || event.buttons) return;
      _evenhand_pointer_leave();
      Frame.wake();
    },

    wheel: (event) => {
      const { target } = event;
      if (event.ctrlKey) return;  // zoom stays with the browser
      if (target === document.activeElement && target.scrollHeight > target.clientHeight && Input.is_text_field(target)) return;
      event.preventDefault();
      const unit = event.deltaMode === 1 ? 16 : event.deltaMode === 2 ? 400 : 1;
      const [x, y] = event.shiftKey && !event.deltaX ? [event.deltaY, 0] : [event.deltaX, event.deltaY];
      _evenhand_wheel(-x * unit * Surface.ratio, -y * unit * Surface.ratio);
      Frame.wake();
    },

    touch_down: (event) => {
      Input.fingers.set(event.pointerId, { x: event.clientX, y: event.clientY });
      if (Input.fingers.size > 1) return Input.begin_pinch();
      const at = Surface.position(event);
      const finger = Input.finger = {
        id: event.pointerId, mode: 'press', at, x: event.clientX, y: event.clientY, time: event.timeStamp, speed: { x: 0, y: 0 },
        timer: Input.is_text_field(event.target) ? 0 : setTimeout(() => Input.pressed_long(event), Input.long_press),
      };
      Input.move(event, finger.at);
      _evenhand_touch_begin(finger.at.x, finger.at.y);
      Frame.wake(2);
    },

    touch_move: (event) => {
      const spot = Input.fingers.get(event.pointerId);
      if (!spot) return;
      spot.x = event.clientX;
      spot.y = event.clientY;
      const finger = Input.finger;
      if (finger?.mode === 'pinch') return Input.pinch(event);
      if (finger?.id !== event.pointerId) return;
      const dx = event.clientX - finger.x;
      const dy = event.clientY - finger.y;
      if (finger.mode === 'press' && Math.hypot(dx, dy) > Input.slop) {
        clearTimeout(finger.timer);
        finger.mode = Input.is_slider(event.target) ? 'native' : _evenhand_touch_takes_drag() ? 'drag' : 'scroll';
        if (finger.mode === 'drag') Input.button(event, 0, 1);
      }
      if (finger.mode === 'drag') Input.move(event, Surface.position(event));
      if (finger.mode === 'scroll') Input.scroll(finger, event, dx * Surface.ratio, dy * Surface.ratio);
      Frame.wake();
    },

    scroll: (finger, event, dx, dy) => {
      const elapsed = Math.max(1, event.timeStamp - finger.time);
      const keep = Math.exp(-elapsed / 40);  // a smoothed speed: the last event alone is often a still one
      finger.speed.x = finger.speed.x * keep + (1 - keep) * dx / elapsed;
      finger.speed.y = finger.speed.y * keep + (1 - keep) * dy / elapsed;
      Object.assign(finger, { x: event.clientX, y: event.clientY, time: event.timeStamp });
      _evenhand_touch_scroll(dx, dy);
    },

    touch_up: (event) => {
      Input.fingers.delete(event.pointerId);
      const finger = Input.finger;
      if (!finger || (finger.id !== event.pointerId && finger.mode !== 'pinch')) return;
      clearTimeout(finger.timer);
      const is_cancelled = event.type === 'pointercancel';
      if (finger.mode === 'press' && !is_cancelled) {
        Input.move(event, Surface.position(event));
        Input.button(event, 0, 1);
        Input.button(event, 0, 0);
      }
      if (finger.mode === 'drag') Input.button(event, 0, 0);
      if (finger.mode === 'scroll' && !is_cancelled && event.timeStamp - finger.time < 60) {
        _evenhand_touch_fling(finger.speed.x, finger.speed.y);
      }
      if (finger.mode !== 'pinch' || Input.fingers.size === 0) Input.finger = null;
      _evenhand_touch_end();
      Frame.wake(2);
    },

    pressed_long: (event) => {
      const finger = Input.finger;
      if (finger?.mode !== 'press') return;
      finger.mode = 'long';
      Input.button(event, 1, 1);
      Input.button(event, 1, 0);
      event.target.dispatchEvent(new CustomEvent('evenhand-long-press', { bubbles: true }));
      Frame.wake(2);
    },

    begin_pinch: () => {
      clearTimeout(Input.finger?.timer);
      if (Input.finger) Object.assign(Input.finger, { mode: 'pinch', distance: Input.spread() });
    },

    spread: () => {
      const [a, b] = Input.fingers.values();
      return Math.max(1, Math.hypot(a.x - b.x, a.y - b.y));
    },

    pinch: () => {
      if (Input.fingers.size < 2) return;
      const distance = Input.spread();
      _evenhand_pinch(distance / Input.finger.distance);
      Input.finger.distance = distance;
      Frame.wake();
    },
  },

  web_input_start__deps: ['$Input'],
  web_input_start: () => {
    const stage = Surface.stage;
    stage.addEventListener('pointerdown', Input.down);
    stage.addEventListener('pointerleave', Input.leave);
    stage.addEventListener('wheel', Input.wheel, { passive: false });
    stage.addEventListener('contextmenu', (event) => { if (!Input.is_text_field(event.target)) event.preventDefault(); });
    addEventListener('pointermove', Input.moved);
    addEventListener('pointerup', Input.up);
    addEventListener('pointercancel', Input.up);
  },
});
