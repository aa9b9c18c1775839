import { type PortalRow, parseLimit } from '../../utils/procedure';
import type { Hold } from '../portal.content/hold';

/** What holds a paper's name, its hint and its buttons, in tables and in form libraries; the nearest one counts. */
const rows = [
  'tr',
  '[role="row"]',
  '.formio-component-file',
  '.sd-question',
  '.ant-form-item',
  '.form-group',
  'fieldset',
  'li',
].join(',');
/** Words further away than this belong to other rows. */
const mostText = 1500;

/** The row of the portal's list that the held files are meant for, by its own words. */
export function rowOf(hold: Hold): PortalRow {
  const place = { host: location.hostname, path: location.pathname };
  const accept = hold.target instanceof HTMLInputElement ? hold.target.accept : '';
  const base = { ...place, ...(accept ? { accept } : {}) };
  const found = rowFor(hold);
  return found ? { ...base, label: found.label, text: textWithLimit(found.row) } : { ...base, label: '', text: '' };
}

/** The row itself; `null` where none is to be seen. */
export function rowFor(hold: Hold): { row: Element; label: string } | null {
  for (const anchor of anchorsOf(hold)) {
    const found = rowAround(anchor);
    if (found) return found;
  }
  return null;
}

/** The row that an upload control stands in, and the paper's name in it. */
export function rowAround(anchor: Element): { row: Element; label: string } | null {
  const row = closest(anchor, rows) ?? roomyParent(anchor);
  const label = row ? labelIn(row, anchor) : '';
  return row && label ? { row, label } : null;
}

/** A hidden input shared by all rows says nothing; the button that was clicked for it stands in the row. */
function anchorsOf({ target, clicked }: Hold): Element[] {
  const standing = clicked.filter((element) => element.isConnected);
  return isShown(target) || !(target instanceof HTMLInputElement) ? [target, ...standing] : [...standing, target];
}

export function isShown(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  return width > 4 && height > 4;
}

/** Like `closest`, out of shadow roots too. */
function closest(element: Element, selector: string): Element | null {
  const found = element.closest(selector);
  if (found) return found;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? closest(root.host, selector) : null;
}

function parentOf(element: Element): Element | null {
  const root = element.getRootNode();
  return element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
}

/** No known row around it: the first ancestor that has something to say. */
function roomyParent(anchor: Element): Element | null {
  for (let at = parentOf(anchor), steps = 0; at && steps < 6; at = parentOf(at), steps++) {
    if (at === document.body || at === document.documentElement) return null;
    if (wordsOf(at).replace(wordsOf(anchor), '').trim().length >= 8) return at;
  }
  return null;
}

export const wordsOf = (element: Element) =>
  ((element as HTMLElement).innerText ?? '').replace(/[ \t\u00a0]+/g, ' ').trim();

function labelIn(row: Element, anchor: Element): string {
  const cells = [...row.querySelectorAll('td, th, [role="cell"], [role="gridcell"], [role="rowheader"]')];
  const others = cells.filter((cell) => !cell.contains(anchor)).map(wordsOf);
  // Names of files that lie in the row already may be longer than the paper's own.
  const papers = others.map((words) => words.replace(fileName, '').trim()).filter((words) => /\p{L}{3}/u.test(words));
  const longest = (papers.length > 0 ? papers : others).sort((a, b) => b.length - a.length)[0];
  const named = row.querySelector('label, legend, .control-label, .sd-title');
  const text = longest || (named ? wordsOf(named) : '') || wordsOf(row);
  const line = text.split('\n').find((part) => /\p{L}{3}/u.test(part)) ?? '';
  return line
    .replace(/\(?\s*bắt buộc\s*\)?|[*:]+/giu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 160);
}

/** The row's words and tooltips; where they name no size, the nearest text around it that names exactly one. */
function textWithLimit(row: Element): string {
  const own = wordsAndTips(row);
  if (parseLimit(own).maxBytes !== undefined) return own;
  for (let at = parentOf(row); at && at !== document.documentElement; at = parentOf(at)) {
    const text = wordsAndTips(at);
    if (text.length > mostText) break;
    const limit = parseLimit(text);
    if (limit.maxBytes !== undefined && !limit.several) return `${own}\n${text}`;
  }
  return own;
}

function wordsAndTips(element: Element): string {
  const tips = [element, ...element.querySelectorAll('[title], [data-original-title], [data-tooltip]')].flatMap((one) =>
    ['title', 'data-original-title', 'data-tooltip'].map((name) => one.getAttribute(name) ?? ''),
  );
  return [wordsOf(element), ...tips.filter(Boolean)].join('\n');
}

/** A file's name in a row: its extension gives it away. Hints name types, not files: before ".pdf" alone stands no name. */
const fileName =
  /[^\s/\\"<>|:*?][^/\\"<>|:*?\n]{0,120}?[\p{L}\d)]\.(?:pdf|jpe?g|png|docx?|xlsx?|zip|rar|tiff?|heic)(?![\p{L}\d])/giu;
/** Portals offer the blank form in the row itself: a template is nothing that was handed in. */
const template = /mẫu|template|(?<!\p{L})mau(?!\p{L})/iu;

/** The files that lie in a row: chosen in its inputs, or shown by their names. */
export function filesIn(row: Element): string[] {
  const chosen = [...row.querySelectorAll<HTMLInputElement>('input[type="file"]')].flatMap((input) =>
    [...(input.files ?? [])].map(({ name }) => name),
  );
  const isRow = row.matches('tr, [role="row"]');
  const parts = isRow ? [...row.children].filter((cell) => !template.test(headOf(cell))) : [row];
  const lines = parts.flatMap((part) => wordsOf(part).split('\n')).filter((line) => !template.test(line));
  const shown = lines.flatMap((line) => [...line.matchAll(fileName)].map(([name]) => name.trim()));
  return [...new Set([...chosen, ...shown])];
}

/** What stands above a cell. */
function headOf(cell: Element): string {
  const place = [...(cell.parentElement?.children ?? [])].indexOf(cell);
  const head = cell.closest('table, [role="table"], [role="grid"]')?.querySelector('tr, [role="row"]')?.children[place];
  return head && head !== cell ? wordsOf(head) : '';
}
