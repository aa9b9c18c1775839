import type { PdfReport } from '../../utils/signature';
import { fold } from '../../utils/text';

/**
 * How names of offices of the state begin, folded. Only such a name may stand in the ledger and in figures: the
 * organisation of a business's certificate is often a person (facts/licences.md 7, signatures.md 8.6).
 */
const beginnings = [
  'uy ban',
  'ubnd',
  'hoi dong nhan dan',
  'hdnd',
  'so ',
  'bo ',
  'phong ',
  'cuc ',
  'chi cuc',
  'tong cuc',
  'cong an',
  'van phong',
  'ban quan ly',
  'ban co yeu',
  'trung tam phuc vu',
  'trung tam hanh chinh',
  'toa an',
  'vien kiem sat',
  'thanh tra',
  'kho bac',
  'bao hiem xa hoi',
  'chinh phu',
];

/** The office of the state whose seal a file carries, the last one first; null when none signed. */
export function agencyOf({ signatures }: Pick<PdfReport, 'signatures'>): string | null {
  for (const { kind, signer } of [...signatures].reverse()) {
    if (kind === 'timestamp' || !signer) continue;
    // The office itself stands in CN on its seal; on an officer's own certificate it stands in O, units below it in OU.
    const names = [signer.commonName, signer.organisation, signer.unit];
    const office = names.find((name) => name !== undefined && isOffice(name));
    if (office) return office;
  }
  return null;
}

function isOffice(name: string): boolean {
  const folded = `${fold(name)} `;
  return beginnings.some((beginning) => folded.startsWith(beginning));
}
