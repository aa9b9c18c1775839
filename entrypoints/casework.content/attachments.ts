import { isPdfLink, linkedFileName } from '../../utils/portals';
import { fold } from '../../utils/text';
import { actingWords, fileColumns, openingWords, paperColumns } from './attachment-words';

/** A PDF that a table of the page offers. `url` is null where the page opens it by a script of its own. */
export interface Attachment {
  link: HTMLElement;
  url: string | null;
  name: string;
}

/** "Giấy khai sinh.pdf (120 KB)" → "Giấy khai sinh.pdf". */
const pdfName = /^[^\n]{0,200}?\.pdf(?![\p{L}\p{N}.])/iu;

/**
 * Every PDF in the tables of the page, in reading order; a file with two links in one cell is named once.
 * Hidden links are copies or closed parts: only those `known` already are kept.
 */
export function findAttachments(root: ParentNode, known: ReadonlySet<HTMLElement>): Attachment[] {
  const links = root.querySelectorAll<HTMLElement>(
    ':is(table, [role="table"], [role="grid"]) :is(a, button, [role="link"])',
  );
  const seen = new Map<Element, Set<string>>();
  return [...links].flatMap((link) => {
    if (!known.has(link) && link.checkVisibility?.() === false) return [];
    const attachment = readAttachment(link);
    if (!attachment) return [];
    const cell = cellOf(link) ?? link;
    const inCell = seen.get(cell) ?? new Set();
    const key = attachment.url ?? attachment.name;
    if (inCell.has(key)) return [];
    seen.set(cell, inCell.add(key));
    return [attachment];
  });
}

/** The attachment a link stands for now; null when it is none, or no longer on the page. */
export function readAttachment(link: HTMLElement): Attachment | null {
  if (!link.isConnected || actsOnFile(link)) return null;
  const anchor = link instanceof HTMLAnchorElement ? link : null;
  const named = [link.textContent, link.title, anchor?.download].map(pdfNameIn).find(Boolean);
  const url = anchor && /^(https?|blob):/.test(anchor.href) && !isPlaceInPage(anchor) ? anchor.href : null;
  if (named) return { link, url, name: named };
  if (!anchor || !url) return null;
  if (isPdfLink(anchor)) return { link, url, name: nameFromAddress(anchor) };
  return opensFile(anchor) ? { link, url, name: paperName(anchor) ?? nameFromAddress(anchor) } : null;
}

function pdfNameIn(text: string | undefined): string | null {
  return pdfName.exec((text ?? '').trim().replace(/\s+/g, ' '))?.[0] ?? null;
}

function actsOnFile(link: HTMLElement): boolean {
  const words = [link.textContent, link.title, link.getAttribute('aria-label') ?? ''].map(fold);
  return words.some((text) => actingWords.some((word) => text === word || text.startsWith(`${word} `)));
}

/** `href="#"` and the like: the click is handled by the page. */
function isPlaceInPage(anchor: HTMLAnchorElement): boolean {
  const written = anchor.getAttribute('href') ?? '';
  return written === '' || written.startsWith('#');
}

/** "Xem" or "Tải về" in a column of files: the address says nothing, the place does. */
function opensFile(anchor: HTMLAnchorElement): boolean {
  const words = fold(anchor.textContent || anchor.title || anchor.getAttribute('aria-label') || '');
  return openingWords.includes(words) && fileColumns.includes(headingOf(anchor));
}

function cellOf(link: HTMLElement): HTMLElement | null {
  return link.closest('td, th, [role="cell"], [role="gridcell"]');
}

/** The titles over a table: its head's last row, or its first row where there is no head. */
function titlesOver(link: HTMLElement): string[] {
  const table = link.closest('table');
  const row = [...(table?.tHead?.rows ?? [])].at(-1) ?? table?.rows[0];
  return [...(row?.cells ?? [])].map((title) => fold(title.textContent));
}

function headingOf(link: HTMLElement): string {
  const cell = link.closest('td');
  const place = cell ? [...(cell.parentElement?.children ?? [])].indexOf(cell) : -1;
  return titlesOver(link)[place] ?? '';
}

/** What the row calls the paper, where the link itself says only "Xem". */
function paperName(link: HTMLElement): string | null {
  const place = titlesOver(link).findIndex((title) => paperColumns.includes(title));
  const cell = link.closest('tr')?.cells[place];
  const name = (cell?.querySelector('textarea')?.value ?? cell?.textContent ?? '').trim().replace(/\s+/g, ' ');
  return name ? `${name.slice(0, 150)}.pdf` : null;
}

/** Addresses may carry broken escapes, which decoding refuses. */
function nameFromAddress(anchor: HTMLAnchorElement): string {
  try {
    return linkedFileName(anchor);
  } catch {
    return anchor.textContent?.trim() || 'tep.pdf';
  }
}
