// The shell's own pages for what the app cannot help: shown in place of the canvas, with the way out (OF-9).
addToLibrary({
  web_trouble__deps: ['$Border'],
  web_trouble: (kind) => Module['show_trouble'](Border.text(kind)),
});
