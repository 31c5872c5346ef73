// Text as the browser draws it, one glyph or run at a time, for the font atlas (canvas_font.cpp).
addToLibrary({
  $Font__deps: ['$Border'],
  $Font: {
    // The same stack as --face in style.css, so that a text field over the canvas does not change its face.
    family: 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif',
    read: null,     // context whose pixels are read; willReadFrequently keeps it off the GPU, ten times faster here
    straight: null, // context that is copied into a texture without reading
    pixels: null,

    context: (kind, options) => {
      if (Font[kind]) return Font[kind];
      const canvas = document.createElement('canvas');
      canvas.width = canvas.height = 128;
      return Font[kind] = canvas.getContext('2d', options);
    },

    prepare: (context, weight, em) => {
      context.font = `${weight} ${em}px ${Font.family}`;
      context.textBaseline = 'alphabetic';
      context.textRendering = 'geometricPrecision';
    },

    measure: (weight, em, text, out) => {
      const context = Font.context('read', { willReadFrequently: true });
      Font.prepare(context, weight, em);
      const metrics = context.measureText(text);
      const left = Math.floor(-metrics.actualBoundingBoxLeft) - 1;
      const top = Math.floor(-metrics.actualBoundingBoxAscent) - 1;
      const box = {
        left, top,
        width: Math.ceil(metrics.actualBoundingBoxRight) + 1 - left,
        height: Math.ceil(metrics.actualBoundingBoxDescent) + 1 - top,
      };
      HEAPF32.set([metrics.width, left, top, box.width, box.height, /\p{Emoji_Presentation}|\uFE0F/u.test(text) ? 1 : 0], out >> 2);
      const has_ink = metrics.actualBoundingBoxRight + metrics.actualBoundingBoxLeft > 0 && box.width > 2 && box.height > 2;
      return has_ink ? box : null;
    },

    // The canvas grows with what is drawn on it; growing clears it and forgets the font.
    draw: (context, weight, em, text, ink, box) => {
      const { canvas } = context;
      if (canvas.width < box.width || canvas.height < box.height) {
        canvas.width = Math.max(canvas.width, box.width);
        canvas.height = Math.max(canvas.height, box.height);
      }
      context.clearRect(0, 0, box.width, box.height);
      Font.prepare(context, weight, em);
      context.fillStyle = ink;
      context.fillText(text, -box.left, -box.top);
    },

    // Solid ink keeps its grey; anything else is an emoji of its own colours.
    is_coloured: (pixels, grey) => {
      for (let i = 0; i < pixels.length; i += 4) {
        if (pixels[i + 3] > 128 && (Math.abs(pixels[i] - grey) > 40 || Math.abs(pixels[i + 1] - grey) > 40 || Math.abs(pixels[i + 2] - grey) > 40)) return true;
      }
      return false;
    },
  },

  web_font_metrics__deps: ['$Font'],
  web_font_metrics: (weight, em, out) => {
    const context = Font.context('read', { willReadFrequently: true });
    Font.prepare(context, weight, em);
    const metrics = context.measureText('Hg');
    HEAPF32.set([metrics.fontBoundingBoxAscent, metrics.fontBoundingBoxDescent], out >> 2);
  },

  web_font_measure__deps: ['$Font'],
  web_font_measure: (weight, em, text, out) => Font.measure(weight, em, Border.text(text), out) !== null,

  web_font_draw__deps: ['$Font'],
  web_font_draw: (weight, em, pointer, is_white, out) => {
    const text = Border.text(pointer);
    const box = Font.measure(weight, em, text, out);
    if (!box) return false;
    const context = Font.read;
    Font.draw(context, weight, em, text, is_white ? '#fff' : '#000', box);
    Font.pixels = context.getImageData(0, 0, box.width, box.height).data;
    HEAPF32[(out >> 2) + 5] = Font.is_coloured(Font.pixels, is_white ? 255 : 0) ? 1 : 0;
    return true;
  },

  web_font_copy__deps: ['$Font'],
  web_font_copy: (out, count, is_coloured) => {
    if (is_coloured) return HEAPU8.set(Font.pixels, out);
    for (let i = 0; i < count; ++i) HEAPU8[out + i] = Font.pixels[i * 4 + 3];
  },

  // A sign that the face lacks makes the browser search all its faces, once, for as long as two frames: while nobody waits.
  web_font_warm_up__deps: ['$Font'],
  web_font_warm_up: () => setTimeout(() => {
    const context = Font.context('read', { willReadFrequently: true });
    for (const weight of [400, 600]) {
      Font.prepare(context, weight, 14);
      context.measureText('→');
    }
  }, 500),

  // Firefox with privacy.resistFingerprinting (Tor Browser, LibreWolf) and some modes of Brave return noise.
  web_font_can_read_back: () => {
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = 8;
    const context = canvas.getContext('2d', { willReadFrequently: true });
    context.fillStyle = '#3c78b4';
    context.fillRect(0, 0, 8, 8);
    const pixels = context.getImageData(0, 0, 8, 8).data;
    return pixels.every((value, index) => value === [0x3c, 0x78, 0xb4, 0xff][index % 4]);
  },

  web_font_upload__deps: ['$Font', '$GL'],
  web_font_upload: (weight, em, pointer, is_white, is_coloured, texture, x, y, width, height, left, top) => {
    const context = Font.context('straight');
    context.globalCompositeOperation = 'source-over';
    Font.draw(context, weight, em, Border.text(pointer), is_white ? '#fff' : '#000', { left, top, width, height });
    if (!is_coloured) {
      context.globalCompositeOperation = 'source-in';
      context.fillStyle = '#fff';
      context.fillRect(0, 0, width, height);
    }
    GLctx.bindTexture(GLctx.TEXTURE_2D, GL.textures[texture]);
    GLctx.texSubImage2D(GLctx.TEXTURE_2D, 0, x, y, width, height, GLctx.RGBA, GLctx.UNSIGNED_BYTE, context.canvas);
  },
});
