import { findText, type PdfArray, type PdfDict, type PdfDocument, type PdfObject, textString, type View } from '../pdf';

/** A signature as the file's own form names it. */
export interface SignatureField {
  name: string;
  /** The signature dictionary, null while the field is empty. */
  dict: PdfDict | null;
  /** Object number of the dictionary, null when it stands inside the field. */
  number: number | null;
  /** The field itself, and its object number where it has one. */
  field: PdfDict;
  fieldNumber: number | null;
}

const maxDepth = 32;
const maxFields = 10_000;

/** All signature fields through the form's tree, inherited types included (facts/signatures.md 2.1). */
export function signatureFields(view: View): SignatureField[] {
  const form = view.dict(view.root.entries.get('AcroForm'));
  const found: SignatureField[] = [];
  const seen = new Set<number>();
  let visited = 0;
  const visit = (object: PdfObject, type: string | undefined, path: string, depth: number): void => {
    if (object.kind === 'ref') {
      if (seen.has(object.number)) return;
      seen.add(object.number);
    }
    const field = view.dict(object);
    visited += 1;
    if (!field || depth > maxDepth || visited > maxFields) return;
    const ownType = view.name(field.entries.get('FT')) ?? type;
    const title = view.resolve(field.entries.get('T'));
    const name = [path, title.kind === 'string' ? textString(title.bytes) : ''].filter(Boolean).join('.');
    const kids = view.array(field.entries.get('Kids'));
    const value = field.entries.get('V');
    if (ownType === 'Sig' && (value || !kids)) {
      const number = value?.kind === 'ref' ? value.number : null;
      const fieldNumber = object.kind === 'ref' ? object.number : null;
      found.push({ name, dict: view.dict(value) ?? null, number, field, fieldNumber });
    }
    for (const kid of kids ?? []) visit(kid, ownType, name, depth + 1);
  };
  for (const field of view.array(form?.entries.get('Fields')) ?? []) visit(field, undefined, '', 0);
  return found;
}

const signedFields = new WeakMap<PdfDocument, SignatureField[]>();

/** The fields of today's file that hold a signature; found once for all who ask. */
export function signedFieldsOf(pdf: PdfDocument): SignatureField[] {
  const known = signedFields.get(pdf) ?? signatureFields(pdf.view()).filter(({ dict }) => dict !== null);
  signedFields.set(pdf, known);
  return known;
}

/** Places in the bytes that look like a signature; more of them than fields means one that no field names. */
export function countByteRanges(bytes: Uint8Array): number {
  let count = 0;
  for (let at = findText(bytes, '/ByteRange'); at >= 0; at = findText(bytes, '/ByteRange', at + 10)) count += 1;
  return count;
}

/** The four numbers, or null when they are not exactly that (facts/signatures.md 2.3). */
export function byteRangeOf(dict: PdfDict): [number, number, number, number] | null {
  const range = dict.entries.get('ByteRange');
  if (range?.kind !== 'array') return null;
  const numbers = (range as PdfArray).items.map((item) => (item.kind === 'number' && item.integer ? item.value : -1));
  const [a = -1, b = -1, c = -1, d = -1] = numbers;
  const isWhole = numbers.length === 4 && a === 0 && b > 0 && c >= a + b && d > 0;
  return isWhole ? [a, b, c, d] : null;
}
