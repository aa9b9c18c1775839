/**
 * Where Vietnam's certificates and lists stray from the letter of the standards, and what is done about it.
 * The code that reads them consults these rows and knows no authority by name.
 */
export type QuirkId =
  | 'dash-in-crl-issuer'
  | 'ber-certificate-file'
  | 'empty-issuer-alt-name'
  | 'netscape-extensions'
  | 'pem-list'
  | 'key-usage'
  | 'no-document-signing-purpose';

interface Quirk {
  /** Where it stands, as seen. */
  seen: string;
  /** What a strict reader would wrongly say. */
  strictly: string;
  /** What is accepted instead, and under which condition. */
  accepted: string;
  source: string;
}

export const quirks: Readonly<Record<QuirkId, Quirk>> = {
  'dash-in-crl-issuer': {
    seen: 'Roots RS and USBTOKEN of 2025: cRLIssuer is written "ROOT CA – RS" with EN DASH (U+2013), the subject with "-".',
    strictly: 'The list is indirect and its issuer is somebody else.',
    accepted: 'Dashes count as equal when the key identifier and the key itself match; the report notes it.',
    source: 'facts/signatures.md 8.7',
  },
  'ber-certificate-file': {
    seen: 'p7b files of RS, USBTOKEN, MOBILEPKI, TSA and LTA use BER indefinite lengths.',
    strictly: 'The file is damaged.',
    accepted: 'Indefinite lengths in containers; certificates inside are still DER as signed.',
    source: 'facts/signatures.md 8.7',
  },
  'empty-issuer-alt-name': {
    seen: 'Leaves of VGCA G1 and the older timestamp certificates carry an empty issuerAltName.',
    strictly: 'The extension is malformed (SIZE 1..MAX) and the certificate unreadable.',
    accepted: 'The extension names nobody and is not read.',
    source: 'facts/signatures.md 8.7',
  },
  'netscape-extensions': {
    seen: 'Leaves of VGCA G1 carry nsCertType, nsComment and Netscape revocation addresses.',
    strictly: 'Extensions nobody understands.',
    accepted: 'Ignored as long as they are not critical; their addresses are never asked.',
    source: 'facts/signatures.md 8.7',
  },
  'pem-list': {
    seen: 'rootca.gov.vn serves its revocation lists as PEM text.',
    strictly: 'The list is no DER and cannot be read.',
    accepted: 'PEM and DER alike.',
    source: 'facts/signatures.md 8.4',
  },
  'key-usage': {
    seen: 'VGCA G1 leaves: nonRepudiation alone (2014), or digitalSignature with key and data encipherment beside.',
    strictly: 'Not a signing certificate, or one for too much.',
    accepted: 'Either signing bit is enough; other bits beside it do no harm.',
    source: 'facts/signatures.md 8.7',
  },
  'no-document-signing-purpose': {
    seen: 'VGCA leaves: extended key usage is clientAuth, emailProtection, smartcardLogon.',
    strictly: 'No purpose allows signing documents.',
    accepted: 'No extended purpose is required of a document signer.',
    source: 'facts/signatures.md 8.7',
  },
};

/** The dashes that stand for "-" in names typed by hand (row `dash-in-crl-issuer`). */
const dashes = /[\u2010-\u2015\u2212]/g;

/**
 * A comparison key of a name (`Name.key`) with the dashes made equal. Two names that are equal only this way need
 * the other conditions of the row `dash-in-crl-issuer` too.
 */
export const foldDashes = (nameKey: string): string => nameKey.replace(dashes, '-');
