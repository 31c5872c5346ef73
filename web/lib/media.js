// How the person likes to read: colour scheme, contrast, motion, forced colours, a finger instead of a mouse. Followed live (AX-5).
addToLibrary({
  $Media__deps: ['$Frame'],
  $Media: {
    queries: [],
    version: 0,
    names: ['Canvas', 'CanvasText', 'LinkText', 'GrayText', 'Highlight', 'HighlightText', 'ButtonFace', 'ButtonText'],

    // A system colour is known only to style: read it off an element that is never shown.
    system_color: (probe, name) => {
      probe.style.color = name;
      const [red, green, blue] = getComputedStyle(probe).color.match(/[\d.]+/g).map(Number);
      return ((red << 24) | (green << 16) | (blue << 8) | 255) >>> 0;
    },
  },

  web_media_start__deps: ['$Media'],
  web_media_start: () => {
    const list = ['(prefers-color-scheme: dark)', '(prefers-contrast: more)', '(prefers-reduced-motion: reduce)', '(pointer: coarse)', '(forced-colors: active)'];
    Media.queries = list.map((query) => window.matchMedia(query));
    for (const query of Media.queries) {
      query.addEventListener('change', () => { ++Media.version; Frame.wake(2); });
    }
  },

  web_media_version__deps: ['$Media'],
  web_media_version: () => Media.version,

  // One bit per query, in the order above.
  web_media_flags__deps: ['$Media'],
  web_media_flags: () => Media.queries.reduce((flags, query, bit) => flags | (query.matches ? 1 << bit : 0), 0),

  // Eight 0xRRGGBBAA values in the order of ui::SystemColors.
  web_media_system_colors__deps: ['$Media'],
  web_media_system_colors: (out) => {
    const probe = document.createElement('span');
    probe.hidden = true;
    probe.style.forcedColorAdjust = 'none';
    document.body.append(probe);
    Media.names.forEach((name, index) => { HEAPU32[(out >> 2) + index] = Media.system_color(probe, name); });
    probe.remove();
  },
});
