import type { Finding, Repair } from './types';

/** One thing a person may have mended or leave as it is; the same done to several pages is one thing. */
export interface Offer {
  kind: Repair['kind'];
  repairs: Repair[];
}

/** What of the content comes first: a photo made into a PDF is made to fit on the way. */
const order: Repair['kind'][] = [
  'photo-to-pdf',
  'cut-out',
  'remove-active',
  'rotate',
  'straighten',
  'drop-page',
  'shrink-images',
  'split',
  'rename',
];

const toPdf: Repair['kind'][] = ['photo-to-pdf', 'rotate', 'cut-out'];

/** The repairs that the findings name, each once, in the order they are made. A mere remark offers nothing. */
export function offersOf(findings: Finding[]): Offer[] {
  const graveOnes = findings.flatMap(({ repair, severity }) => (repair && severity !== 'info' ? [repair] : []));
  // No reason to touch a photo by itself; but one that becomes a PDF anyway is better without the table.
  const becomesPdf = graveOnes.some(({ kind }) => toPdf.includes(kind));
  const remarked = findings.flatMap(({ repair }) => (repair?.kind === 'cut-out' && becomesPdf ? [repair] : []));
  const named = [...graveOnes, ...remarked];
  const isPhoto = named.some(({ kind }) => kind === 'photo-to-pdf');
  return order.flatMap((kind) => {
    if (isPhoto && kind === 'shrink-images') return [];
    const repairs = onlyOnce(named.filter((repair) => repair.kind === kind));
    return repairs.length > 0 ? [{ kind, repairs }] : [];
  });
}

function onlyOnce(repairs: Repair[]): Repair[] {
  return [...new Map(repairs.map((repair) => [JSON.stringify(repair), repair])).values()];
}
