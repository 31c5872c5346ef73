// Texts and bytes across the border between JavaScript and C++.
addToLibrary({
  $Border__deps: ['$UTF8ToString', '$lengthBytesUTF8', '$stringToUTF8', 'malloc', 'free'],
  $Border: {
    text: (pointer, size) => UTF8ToString(pointer, size),
    bytes: (pointer, size) => HEAPU8.slice(pointer, pointer + size),

    // `use` gets a copy in wasm memory that lives until it returns.
    with_text: (string, use) => {
      const size = lengthBytesUTF8(string);
      const pointer = _malloc(size + 1);
      stringToUTF8(string, pointer, size + 1);
      try {
        return use(pointer, size);
      } finally {
        _free(pointer);
      }
    },

    with_bytes: (array, use) => {
      const pointer = _malloc(array.length + 1);
      HEAPU8.set(array, pointer);
      try {
        return use(pointer, array.length);
      } finally {
        _free(pointer);
      }
    },
  },
});
