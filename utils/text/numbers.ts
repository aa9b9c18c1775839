/** Shows a number of an identity paper by its first and last three digits only: 003••••••017. */
export function maskNumber(number: string): string {
  const characters = [...number.trim()];
  if (characters.length <= 6) return '•'.repeat(characters.length);
  return characters.map((character, i) => (i < 3 || i >= characters.length - 3 ? character : '•')).join('');
}

const units = ['byte', 'KB', 'MB', 'GB'] as const;

/** A file's size as people say it: "1,5 MB" in Vietnamese, "1.5 MB" in English. 1 MB = 1024 × 1024 bytes. */
export function formatBytes(bytes: number, language: 'vi' | 'en'): string {
  let unit = 0;
  let size = bytes;
  // Round first: 1023.97 KB is shown as 1 MB, never as "1024 KB".
  while (unit < units.length - 1 && Math.round(size * 10) / 10 >= 1024) {
    size /= 1024;
    unit++;
  }
  const digits = unit === 0 || size >= 100 ? 0 : 1;
  const rounded = Math.round(size * 10 ** digits) / 10 ** digits;
  return `${rounded.toLocaleString(language, { maximumFractionDigits: digits })} ${units[unit]}`;
}
