/**
 * A file that a page made itself and offered as a `blob:` download (facts/portals.md 5.6).
 * Told by the page's own world: a hostile page can name what it likes, so this is an offer, never a proof.
 */
export interface MadeFile {
  /** The address the page gave out; often dead a moment later. */
  source: string;
  /** An address of the same bytes that stays. */
  url: string;
  name: string;
  bytes: number;
}

export const madeFilesQuestion = 'khong-giay-files?';
export const madeFilesAnswer = 'khong-giay-files!';
/** There is one more. */
export const madeFilesNews = 'khong-giay-files+';

/** Reads what the page's world answered; anything of another shape is no file. */
export function readMadeFiles(detail: unknown): MadeFile[] {
  if (typeof detail !== 'string') return [];
  try {
    const files: unknown = JSON.parse(detail);
    return Array.isArray(files) ? files.filter(isMadeFile).slice(-3) : [];
  } catch {
    return [];
  }
}

function isMadeFile(value: unknown): value is MadeFile {
  const { source, url, name, bytes } = (value ?? {}) as Partial<Record<keyof MadeFile, unknown>>;
  const isBlob = (address: unknown) => typeof address === 'string' && address.startsWith('blob:https://');
  return isBlob(source) && isBlob(url) && typeof name === 'string' && typeof bytes === 'number';
}
