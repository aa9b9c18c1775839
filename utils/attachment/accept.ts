import { type FileKind, kinds } from './file-kind';

/**
 * Does a rule as in `<input accept>` take a file of this kind? Portals also write `*.pdf`, `pdf` and `*`.
 * What a file really is decides; its name counts only where the bytes say nothing.
 */
export function accepts(accept: string | undefined, kind: FileKind, fileName = ''): boolean {
  const tokens = acceptTokens(accept);
  return tokens.length === 0 || tokens.some((token) => takes(token, kind, fileName));
}

/** The parts of the rule in lower case; none when everything is taken. */
export function acceptTokens(accept: string | undefined): string[] {
  const tokens = (accept ?? '')
    .toLowerCase()
    .split(/[,;|\s]+/)
    .filter(Boolean)
    .map((token) => token.replace(/^\*\./, '.'))
    .map((token) => (/^[a-z0-9]{2,5}$/.test(token) ? `.${token}` : token));
  return tokens.some((token) => token === '*' || token === '*/*' || token === '.*') ? [] : tokens;
}

function takes(token: string, kind: FileKind, fileName: string): boolean {
  if (kind === 'unknown') return token.startsWith('.') && fileName.toLowerCase().endsWith(token);
  const { extensions, mime } = kinds[kind];
  if (token.startsWith('.')) return (extensions as readonly string[]).includes(token.slice(1));
  if (token.endsWith('/*')) return mime.startsWith(token.slice(0, -1));
  return token === mime || aliases[token] === mime;
}

const aliases: Record<string, string> = {
  'image/jpg': 'image/jpeg',
  'image/pjpeg': 'image/jpeg',
  'image/heif': 'image/heic',
  'application/x-pdf': 'application/pdf',
  'application/x-zip-compressed': 'application/zip',
  'application/vnd.ms-excel': 'application/msword',
};
