import type { PdfDocument } from '../pdf';
import { isCertifying } from './changes-permitted';
import { nameIn } from './dictionary';
import { byteRangeOf, type SignatureField, signedFieldsOf } from './fields';
import type { Findings } from './findings';

/** What can only be said of a signature beside the others of its file (facts/signatures.md 2.1 and 2.7). */
export function checkAmongOthers(field: SignatureField, pdf: PdfDocument, findings: Findings): void {
  const { dict } = field;
  const zone = dict && zoneOf(field);
  if (!dict || !zone) return;
  const others = signedFieldsOf(pdf).filter(
    (other) => other.fieldNumber !== field.fieldNumber || other.name !== field.name,
  );
  // By the place of the dictionary: two fields may reach it by different references.
  const isShared = others.some((other) => other.dict?.start === dict.start && dict.start >= 0);
  if (isShared) findings.add('signature-shared-by-fields');
  const apart = others.filter((other) => other.dict?.start !== dict.start);
  if (apart.some((other) => overlaps(zone, zoneOf(other)))) findings.add('byte-ranges-overlap');
  if (isCertifying(dict, pdf.view()) && apart.some((other) => isApprovalBefore(other, zone))) {
    findings.add('certification-misplaced');
  }
}

interface Zone {
  /** Where the gap begins, and where the covered bytes end. */
  gap: number;
  end: number;
}

function zoneOf({ dict }: SignatureField): Zone | null {
  const range = dict && byteRangeOf(dict);
  return range ? { gap: range[1], end: range[2] + range[3] } : null;
}

/** One of two signatures is the earlier: the later one's gap begins behind all that the earlier one covers. */
const overlaps = (a: Zone, b: Zone | null) => b !== null && a.end > b.gap && b.end > a.gap;

/** Document timestamps may come first; a signature by a person may not. */
function isApprovalBefore(other: SignatureField, { end }: Zone): boolean {
  const zone = zoneOf(other);
  return zone !== null && zone.end < end && nameIn(other.dict, 'SubFilter') !== 'ETSI.RFC3161';
}
