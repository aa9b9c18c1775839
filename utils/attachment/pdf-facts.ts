import { findText, type PdfDict, PdfDocument, PdfError, type PdfProblem, type View } from '../pdf';
import { isBomb } from './pdf-bomb';
import { walkObjects } from './pdf-walk';

/** Content that acts by itself when the file is opened or clicked (facts/procedures.md 6.2). */
type ActiveContent = 'javascript' | 'launch' | 'submit' | 'embedded' | 'xfa' | 'media';

export interface PdfFacts {
  /** Why the file cannot be read as a PDF, or null. */
  problem: PdfProblem | null;
  encrypted: boolean;
  /** A signature is in it: no byte of it may change. */
  signed: boolean;
  /** A field waits for a signature: its form may not be rewritten either. */
  hasSignatureField: boolean;
  /** Leaves of the page tree; null when they could not be counted. */
  pages: number | null;
  /** Objects that are needed and cannot be read. */
  damagedObjects: number;
  active: ActiveContent[];
  /** Something in it unpacks to far more than any document holds. */
  inflates: boolean;
}

/** What is to be known of a PDF before it is handed in, or changed. Never throws. */
export function readPdfFacts(bytes: Uint8Array): PdfFacts {
  const facts: PdfFacts = {
    problem: null,
    encrypted: false,
    // Asked of the bytes themselves, so that a file that cannot be parsed keeps its protection too.
    signed: findText(bytes, '/ByteRange') >= 0,
    hasSignatureField: false,
    pages: null,
    damagedObjects: 0,
    active: [],
    inflates: false,
  };
  try {
    const view = PdfDocument.open(bytes).view();
    facts.encrypted = view.encrypted;
    if (!facts.encrypted) readObjects(view, facts);
  } catch (error) {
    facts.problem = error instanceof PdfError ? error.problem : 'damaged';
  }
  return facts;
}

function readObjects(view: View, facts: PdfFacts): void {
  const active = new Set<ActiveContent>();
  for (const found of walkObjects(view)) {
    if (found.damaged) {
      facts.damagedObjects++;
      continue;
    }
    if (!facts.inflates && found.value.kind === 'stream' && isBomb(found.value)) facts.inflates = true;
    for (const dict of found.dicts) {
      const name = (key: string) => {
        const value = dict.entries.get(key);
        return value?.kind === 'name' ? value.name : '';
      };
      if (dict.entries.has('ByteRange')) facts.signed = true;
      if (name('FT') === 'Sig') {
        facts.hasSignatureField = true;
        if (dict.entries.has('V')) facts.signed = true;
      }
      const action = actions[name('S')];
      if (action) active.add(action);
      if (hasScript(view, dict)) active.add('javascript');
      if (dict.entries.has('EmbeddedFiles') || name('Subtype') === 'FileAttachment') active.add('embedded');
      if (dict.entries.has('XFA')) active.add('xfa');
      if (name('Subtype') === 'RichMedia' || name('Subtype') === 'Screen') active.add('media');
    }
  }
  facts.active = [...active];
  facts.pages = countPages(view);
}

/** A script is text or a stream of it; a font or a picture may be called `/JS` too. */
function hasScript(view: View, dict: PdfDict): boolean {
  const value = view.resolve(dict.entries.get('JS'));
  return value.kind === 'string' || (value.kind === 'stream' && !value.dict.entries.has('Subtype'));
}

/** Action types of ISO 32000-1 12.6.4 that do more than move about in the file. */
const actions: Record<string, ActiveContent> = {
  JavaScript: 'javascript',
  Launch: 'launch',
  SubmitForm: 'submit',
  ImportData: 'submit',
  Rendition: 'media',
};

/** Counts the leaves: `/Count` is what the writer claims. */
function countPages(view: View): number {
  const seen = new Set<number>();
  let pages = 0;
  const queue = [view.root.entries.get('Pages')];
  while (queue.length > 0) {
    const next = queue.pop();
    if (next?.kind === 'ref') {
      if (seen.has(next.number)) continue;
      seen.add(next.number);
    }
    const node = view.dict(next);
    const kids = node ? view.array(node.entries.get('Kids')) : undefined;
    if (kids) queue.push(...kids);
    else if (node) pages++;
  }
  return pages;
}
