/**
 * The permission to ask for, from an address as people paste it: `motcua.example.gov.vn` or a whole URL.
 * Null for what the package may not ask for: anything but https under gov.vn (utils/portals/hosts.ts).
 */
export function hostPattern(address: string): string | null {
  const text = address.trim().toLowerCase();
  if (text === '' || /\s/.test(text)) return null;
  const whole = text.includes('://') ? text : `https://${text}`;
  if (!URL.canParse(whole)) return null;
  const url = new URL(whole);
  if (url.protocol !== 'https:' || url.port !== '' || url.username !== '') return null;
  return /^(?:[a-z0-9-]+\.)+gov\.vn$/.test(url.hostname) ? `https://${url.hostname}/*` : null;
}
