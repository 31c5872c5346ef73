// A program as printable ASCII inside a page, one character for a frequent byte and two for a rare one. Nothing in the alphabet can
// end an element or needs an escape, as in base64; but every byte keeps its place and letters stay letters, so that a host's
// compression sees through it: 940 KB where base64 comes to 1,160, and a file that is a fifth smaller. boot.js is the other half.
const alphabet = Array.from({ length: 0x7f - 0x21 }, (_, n) => n + 0x21).filter((code) => code !== 0x26 && code !== 0x3c); // no & and no <
const singles = alphabet.length - 2; // the last two begin a pair

// The 256 bytes in the order in which the alphabet names them: first those with a character of their own.
function orderOf(bytes) {
  const count = new Uint32Array(256);
  for (const byte of bytes) ++count[byte];
  const frequent = new Set([...count.keys()].sort((a, b) => count[b] - count[a] || a - b).slice(0, singles));
  const order = alphabet.slice(0, singles).map((code) => (frequent.has(code) ? code : undefined));
  const strangers = [...frequent].filter((byte) => !order.includes(byte)).sort((a, b) => a - b);
  const rare = Array.from({ length: 256 }, (_, byte) => byte).filter((byte) => !frequent.has(byte));
  return [...order.map((byte) => byte ?? strangers.shift()), ...rare];
}

// FNV-1a of 32 bits: what is left to tell damage by where a browser has no crypto.subtle.
export function checkOf(bytes) {
  let check = 0x811c9dc5;
  for (const byte of bytes) check = Math.imul(check ^ byte, 0x01000193) >>> 0;
  return check;
}

// {text, order}: `order` in hexadecimal is what the reader needs.
export function printable(bytes) {
  const order = orderOf(bytes);
  const codes = [];
  for (const [at, byte] of order.entries()) {
    codes[byte] = at < singles ? [alphabet[at]] : [alphabet[singles + Math.floor((at - singles) / singles)], alphabet[(at - singles) % singles]];
  }
  const text = Buffer.alloc(2 * bytes.length);
  let length = 0;
  for (const byte of bytes) for (const code of codes[byte]) text[length++] = code;
  return { text: text.toString('latin1', 0, length), order: Buffer.from(order).toString('hex') };
}
