// The canvas: its size in device pixels, the pixel ratio, the WebGL context's life.
addToLibrary({
  $Surface: {
    stage: null,
    canvas: null,
    ratio: 1,
    width: 0,
    height: 0,

    // Writing canvas.width clears the picture, so it happens only right before a frame. A window that has come to another screen
    // may be told so in any order: what is drawn has the pixels of the ratio it is drawn for.
    fit: () => {
      if (Surface.ratio !== devicePixelRatio) Surface.measure();
      const { canvas, width, height } = Surface;
      if (canvas.width !== width) canvas.width = width;
      if (canvas.height !== height) canvas.height = height;
      Surface.ratio = devicePixelRatio;
    },

    measure: (device) => {
      const box = Surface.canvas.getBoundingClientRect();
      const width = box.width * devicePixelRatio;
      const height = box.height * devicePixelRatio;
      // An emulated scale factor does not show in devicePixelContentBoxSize: believe it only when it is plausible.
      const is_plausible = device && Math.abs(device.inlineSize - width) < 2 && Math.abs(device.blockSize - height) < 2;
      Surface.width = Math.max(1, is_plausible ? device.inlineSize : Math.round(width));
      Surface.height = Math.max(1, is_plausible ? device.blockSize : Math.round(height));
    },

    // Canvas pixels of a pointer event.
    position: (event) => {
      const box = Surface.canvas.getBoundingClientRect();
      return {
        x: (event.clientX - box.left) * Surface.canvas.width / box.width,
        y: (event.clientY - box.top) * Surface.canvas.height / box.height,
      };
    },

    watch_ratio: () => {
      window.matchMedia(`(resolution: ${devicePixelRatio}dppx)`).addEventListener('change', () => {
        Surface.measure();
        Frame.wake(2);
        Surface.watch_ratio();
      }, { once: true });
    },
  },

  web_surface_start__deps: ['$Surface', '$Frame'],
  web_surface_start: () => {
    Surface.stage = document.getElementById('stage');
    const canvas = Surface.canvas = document.getElementById('canvas');
    Surface.measure();
    Surface.fit();
    const observer = new ResizeObserver((entries) => {
      Surface.measure(entries[entries.length - 1].devicePixelContentBoxSize?.[0]);
      if (canvas.width !== Surface.width || canvas.height !== Surface.height) Frame.draw_now();
    });
    try {
      observer.observe(canvas, { box: 'device-pixel-content-box' });
    } catch {
      observer.observe(canvas);  // Safari before 26 lacks this box
    }
    Surface.watch_ratio();
    canvas.addEventListener('webglcontextlost', (event) => {
      event.preventDefault();
      _evenhand_context(0);
    });
    canvas.addEventListener('webglcontextrestored', () => {
      _evenhand_context(1);
      Frame.wake(2);
    });
  },

  web_surface_cursor__deps: ['$Surface', '$Border'],
  web_surface_cursor: (pointer, size) => {
    Surface.stage.style.cursor = Border.text(pointer, size);
  },
});
