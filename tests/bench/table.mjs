// Text tables of the bench: the first column to the left, all others to the right.
export function table(head, rows) {
  const all = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...all.map((row) => row[column].length)));
  return all.map((row) => row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column]))).join('  ').trimEnd()).join('\n');
}

export const percent = (share, digits = 2) => `${(100 * share).toFixed(digits)} %`;
export const mebibytes = (bytes) => `${Math.round(bytes / 2 ** 20)} MiB`;
export const duration = (seconds) => (seconds < 10 ? `${(1000 * seconds).toFixed(0)} ms` : `${seconds.toFixed(1)} s`);
