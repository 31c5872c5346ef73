// Frames on demand: one animation frame when something happened, a timer when something will, nothing otherwise (PB-4).
addToLibrary({
  $Frame__deps: ['$Surface'],
  $Frame: {
    wanted: 0,
    request: 0,
    timer: 0,
    due: 0,         // of the timer, as performance.now() tells it
    drawn: 0,
    milliseconds: [],

    wake: (count = 1) => {
      Frame.wanted = Math.max(Frame.wanted, count);
      if (Frame.timer) clearTimeout(Frame.timer);
      Frame.timer = 0;
      if (!Frame.request) Frame.request = requestAnimationFrame(Frame.tick);
    },

    // Used by the resize observer: it runs after animation frames and before paint, so nothing stretched is ever shown.
    draw_now: () => {
      if (Frame.request) cancelAnimationFrame(Frame.request);
      Frame.wanted = Math.max(Frame.wanted, 1);
      Frame.tick(performance.now());
    },

    tick: (now) => {
      Frame.request = 0;
      if (Frame.wanted > 0) --Frame.wanted;
      Surface.fit();
      const started = performance.now();
      const delay = _evenhand_frame(now, Surface.canvas.width, Surface.canvas.height, Surface.ratio);
      Frame.note(performance.now() - started);
      if (delay === 0 || Frame.wanted > 0) {
        if (!Frame.request) Frame.request = requestAnimationFrame(Frame.tick);
      } else if (delay > 0 && !Frame.request) {
        if (Frame.timer) clearTimeout(Frame.timer);
        Frame.due = performance.now() + delay;
        Frame.timer = setTimeout(() => { Frame.timer = 0; Frame.wake(); }, delay);
      }
    },

    ask: (event) => event.preventDefault(),

    note: (milliseconds) => {
      if (Frame.milliseconds.push(milliseconds) > 120) Frame.milliseconds.shift();
      if (++Frame.drawn === 1) {
        performance.mark('evenhand-first-frame');
        document.getElementById('skeleton')?.remove();
      }
    },
  },

  web_frame_start__deps: ['$Frame'],
  web_frame_start: () => {
    document.addEventListener('visibilitychange', () => {
      _evenhand_visibility(document.hidden ? 0 : 1);
      Frame.wake();
    });
    addEventListener('pagehide', () => _evenhand_visibility(0));
    document.addEventListener('freeze', () => _evenhand_visibility(0));
    addEventListener('pageshow', (event) => { if (event.persisted) { _evenhand_visibility(1); Frame.wake(); } });
    Frame.wake(2);
  },

  web_frame_ask_before_leaving__deps: ['$Frame'],
  web_frame_ask_before_leaving: (asks) => {
    if (asks) addEventListener('beforeunload', Frame.ask);
    else removeEventListener('beforeunload', Frame.ask);
  },

  web_frame_wake__deps: ['$Frame'],
  web_frame_wake: (count) => Frame.wake(count),
});
