/** What is needed of an `<a>`; a page's anchor fits. */
interface LinkLike {
  href: string;
  download: string;
  textContent: string | null;
}

/**
 * Result files as portals link them: by extension, by the download attribute, or through a file service
 * (facts/portals.md 5.6: `getfilebucket?path=`, `GetFileStream`, `preview.pdf`).
 */
const fileService = /getfilebucket|getfilestream|\/preview\.pdf|download_file/i;

/** True for a link that most likely gives a PDF. */
export function isPdfLink(link: LinkLike): boolean {
  if (!/^(https|blob):/.test(link.href)) return false;
  return /\.pdf($|[?#&])/i.test(link.href) || /\.pdf$/i.test(link.download) || fileService.test(link.href);
}

/** A name for the linked file: the download attribute, else the last part of the address, else the link's words. */
export function linkedFileName(link: LinkLike): string {
  if (link.download) return link.download;
  const path = decoded(link.href.split(/[?#]/)[0] ?? '');
  const last = path.split('/').pop() ?? '';
  if (/\.pdf$/i.test(last)) return last;
  const inQuery = /[^/=&#]+\.pdf/i.exec(decoded(link.href));
  return inQuery?.[0] ?? (link.textContent?.trim() || 'ket-qua.pdf');
}

/** A stray `%` in an address is no reason to lose the link. */
function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
