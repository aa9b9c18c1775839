/** Are two strings the same but for one letter in eight: put in, left out or another? */
export function isNearly(read: string, meant: string): boolean {
  const most = Math.floor(meant.length / 8);
  if (Math.abs(read.length - meant.length) > most) return false;
  let row = Array.from({ length: meant.length + 1 }, (_, i) => i);
  for (let i = 1; i <= read.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= meant.length; j += 1) {
      const other = (row[j - 1] ?? 0) + (read[i - 1] === meant[j - 1] ? 0 : 1);
      next.push(Math.min(other, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return (row.at(-1) ?? Number.POSITIVE_INFINITY) <= most;
}
