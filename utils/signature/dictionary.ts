import { type PdfDict, type PdfDocument, type PdfObject, textString } from '../pdf';
import type { SignatureField } from './fields';

/** A direct name entry; empty when there is none. */
export function nameIn(dict: PdfDict | null, key: string): string {
  const value = dict?.entries.get(key);
  return value?.kind === 'name' ? value.name : '';
}

/** DocMDP in the catalogue names this dictionary (ISO 32000-1 12.8.4). */
export function isCertification(field: SignatureField, pdf: PdfDocument): boolean {
  const view = pdf.view();
  const named: PdfObject | undefined = view.dict(view.root.entries.get('Perms'))?.entries.get('DocMDP');
  return named?.kind === 'ref' && named.number === field.number;
}

/** `/M`, D:yyyymmddHHmmSS with an optional offset: the signer's claim, as ISO 8601. */
export function claimedIn(dict: PdfDict | null): string | null {
  const value = dict?.entries.get('M');
  if (value?.kind !== 'string') return null;
  const parts = /^D:(\d{4})(\d\d)?(\d\d)?(\d\d)?(\d\d)?(\d\d)?(?:Z|([+-])(\d\d)'?(\d\d)?)?/.exec(
    textString(value.bytes),
  );
  if (!parts) return null;
  const [, year, month = '01', day = '01', hour = '00', minute = '00', second = '00', sign, zone = '00', rest = '00'] =
    parts;
  const date = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}${sign ? `${sign}${zone}:${rest}` : 'Z'}`);
  return Number.isNaN(date.getTime()) ? null : date.toISOString();
}
