// The mark as a picture, for systems that want one: the shapes of icon.svg, sampled and written as PNG.
import { crc32, deflateSync } from 'node:zlib';

const ground = [0x3f, 0x4d, 0xa8];
const bar = [0xff, 0xff, 0xff];
const samplesPerSide = 4;

// On the 20 grid of icon.svg.
const isInGround = (x, y) => {
  const dx = Math.max(5 - x, x - 15, 0);
  const dy = Math.max(5 - y, y - 15, 0);
  return Math.hypot(dx, dy) <= 5;
};
const isInBar = (x, y) => [7.5, 12.5].some((middle) => Math.hypot(Math.max(5 - x, x - 15, 0), y - middle) <= 1);

function pixel(column, row, size) {
  const sum = [0, 0, 0, 0];
  for (let i = 0; i < samplesPerSide ** 2; ++i) {
    const x = (column + ((i % samplesPerSide) + 0.5) / samplesPerSide) * 20 / size;
    const y = (row + (Math.floor(i / samplesPerSide) + 0.5) / samplesPerSide) * 20 / size;
    if (!isInGround(x, y)) continue;
    (isInBar(x, y) ? bar : ground).forEach((value, channel) => { sum[channel] += value; });
    sum[3] += 1;
  }
  const covered = Math.max(1, sum[3]);
  return [sum[0] / covered, sum[1] / covered, sum[2] / covered, sum[3] * 255 / samplesPerSide ** 2].map(Math.round);
}

function chunk(kind, data) {
  const body = Buffer.concat([Buffer.from(kind, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

export function markAsPng(size) {
  const header = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 6, 0, 0, 0]);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  const rows = Array.from({ length: size }, (_, row) => Buffer.from([0, ...Array.from({ length: size }, (_, column) => pixel(column, row, size)).flat()]));
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', deflateSync(Buffer.concat(rows), { level: 9 })), chunk('IEND', Buffer.alloc(0))]);
}
