// Figures for tests and for people who measure; no text of the user. `dump` answers in debug builds only.
addToLibrary({
  $TestHook__deps: ['$Frame', '$Surface', '$Border', 'web_update_apply'],
  $TestHook: {
    frames: () => Frame.drawn,
    milliseconds: () => Frame.milliseconds.slice(),
    // A note that goes away in some seconds keeps nobody waiting.
    is_waiting: () => Boolean(Frame.request || (Frame.timer && Frame.due - performance.now() < 1000)),
    size: () => ({ width: Surface.canvas.width, height: Surface.canvas.height, ratio: Surface.ratio }),
    glyphs: () => _evenhand_glyph_count(),
    uploads_without_readback: () => Boolean(_evenhand_is_uploading_glyphs()),
    wake: () => Frame.wake(),
    apply_update: () => _web_update_apply(),
    lose_context: () => { TestHook.lost = Surface.canvas.getContext('webgl2').getExtension('WEBGL_lose_context'); TestHook.lost.loseContext(); },
    restore_context: () => TestHook.lost.restoreContext(),
    dump: () => {
      const dump = wasmExports['evenhand_dump'];
      return dump ? Border.text(dump()) : '';
    },
  },

  web_test_hook_start__deps: ['$TestHook'],
  web_test_hook_start: () => { globalThis['evenhandTest'] = TestHook; },
});
