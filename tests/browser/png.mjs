// Pictures of the page, for looking at single pixels. Reads what Playwright writes: 8 bits, RGB or RGBA, not interlaced.
import { inflateSync } from 'node:zlib';

const paeth = (a, b, c) => {
  const da = Math.abs(b - c), db = Math.abs(a - c), dc = Math.abs(a + b - 2 * c);
  return da <= db && da <= dc ? a : db <= dc ? b : c;
};

export function decodePng(file) {
  const [width, height, channels] = [file.readUInt32BE(16), file.readUInt32BE(20), file[25] === 6 ? 4 : 3];
  const parts = [];
  for (let at = 8; at < file.length; at += 12 + file.readUInt32BE(at)) {
    if (file.toString('latin1', at + 4, at + 8) === 'IDAT') parts.push(file.subarray(at + 8, at + 8 + file.readUInt32BE(at)));
  }
  const raw = inflateSync(Buffer.concat(parts));
  const stride = width * channels;
  const pixels = Buffer.alloc(height * stride);
  for (let y = 0; y < height; ++y) {
    const filter = raw[y * (stride + 1)];
    const row = pixels.subarray(y * stride, (y + 1) * stride);
    raw.copy(row, 0, y * (stride + 1) + 1, (y + 1) * (stride + 1));
    if (filter === 0) continue;
    const above = y === 0 ? Buffer.alloc(stride) : pixels.subarray((y - 1) * stride, y * stride);
    for (let x = 0; x < stride; ++x) {
      const left = x < channels ? 0 : row[x - channels];
      if (filter === 1) row[x] += left;
      else if (filter === 2) row[x] += above[x];
      else if (filter === 3) row[x] += (left + above[x]) >> 1;
      else row[x] += paeth(left, above[x], x < channels ? 0 : above[x - channels]);
    }
  }
  const at = (x, y) => [...pixels.subarray(y * stride + x * channels, y * stride + x * channels + 3)];
  return { width, height, channels, pixels, at };
}

// How many pixels of two pictures differ by more than `tolerance` in any of red, green and blue.
export function differingPixels(a, b, tolerance = 0) {
  if (a.width !== b.width || a.height !== b.height) return Infinity;
  if (a.channels === b.channels && a.pixels.equals(b.pixels)) return 0;
  let count = 0;
  for (let n = 0, end = a.width * a.height; n < end; ++n) {
    const one = n * a.channels, other = n * b.channels;
    if (Math.abs(a.pixels[one] - b.pixels[other]) > tolerance || Math.abs(a.pixels[one + 1] - b.pixels[other + 1]) > tolerance
      || Math.abs(a.pixels[one + 2] - b.pixels[other + 2]) > tolerance) ++count;
  }
  return count;
}

export function countColors(picture, step = 3) {
  const seen = new Set();
  for (let y = 0; y < picture.height; y += step) for (let x = 0; x < picture.width; x += step) seen.add(picture.at(x, y).join());
  return seen.size;
}
