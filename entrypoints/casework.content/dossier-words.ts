/**
 * How officers' screens name what a dossier is about, folded (utils/text `fold`), and what its digitisation form asks.
 * Source: facts/portals.md 6.2 (detail view and the form behind "Số hóa").
 */
export const ownerLabels: readonly string[] = [
  'chu ho so',
  'nguoi nop',
  'nguoi nop ho so',
  'ho va ten',
  'ten chu ho so',
];

export const numberLabels: readonly string[] = [
  'so giay to',
  'so giay to chu ho so',
  'so dinh danh',
  'so dinh danh ca nhan',
  'so cccd',
  'so can cuoc',
  'cccd',
];

/** The boxes of the digitisation form that a verified file can fill. */
export const digitisation = {
  issuedOn: ['ngay ban hanh'],
  expiresOn: ['ngay het hieu luc'],
  number: ['so ky hieu giay to', 'so ky hieu', 'so hieu'],
  issuer: ['co quan ban hanh'],
  signer: ['nguoi ky'],
  subject: ['trich yeu noi dung', 'trich yeu'],
} as const satisfies Record<string, readonly string[]>;

export type DigitisationField = keyof typeof digitisation;
