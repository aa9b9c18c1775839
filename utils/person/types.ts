/** Where a value came from. "derived" is computed by rule (expiry, issuer by date), never read; "page" stood on a portal's page already. */
export type ValueSource = 'qr' | 'mrz' | 'print' | 'derived' | 'typed' | 'page';

/** A calendar date as ISO `yyyy-mm-dd`, or only a year `yyyy` when nothing more is known. Never completed with 01/01. */
type PartialDate = string;

export type Sex = 'male' | 'female';

/** One value of the applicant record with its origin. */
export interface Sourced<T> {
  value: T;
  source: ValueSource;
}

/** Everything a form may be filled with about one person. Absent = not known. */
export interface Person {
  id: string;
  personalNumber?: Sourced<string>;
  oldNumber?: Sourced<string>;
  fullName?: Sourced<string>;
  birthDate?: Sourced<PartialDate>;
  sex?: Sourced<Sex>;
  nationality?: Sourced<string>;
  /** Full text as on the card. */
  address?: Sourced<string>;
  /** Administrative units the address resolves to, only when certain or chosen by the person. */
  province?: Sourced<string>;
  ward?: Sourced<string>;
  /** House number, street, hamlet: what is left of the address before the ward. */
  addressDetail?: Sourced<string>;
  hometown?: Sourced<string>;
  issuedOn?: Sourced<PartialDate>;
  expiresOn?: Sourced<PartialDate | 'never'>;
  issuer?: Sourced<string>;
  phone?: Sourced<string>;
  email?: Sourced<string>;
  bankAccount?: Sourced<string>;
  bankName?: Sourced<string>;
  /** Where results are to be sent by post (Bưu chính công ích), when it is not the home; its units as for the home. */
  deliveryAddress?: Sourced<string>;
  deliveryProvince?: Sourced<string>;
  deliveryWard?: Sourced<string>;
  deliveryDetail?: Sourced<string>;
  /** The organisation, company or household business this person acts for. */
  organisationName?: Sourced<string>;
  taxCode?: Sourced<string>;
  /** What the person is there: "Giám đốc". */
  position?: Sourced<string>;
  organisationPhone?: Sourced<string>;
  organisationEmail?: Sourced<string>;
  organisationAddress?: Sourced<string>;
  organisationProvince?: Sourced<string>;
  organisationWard?: Sourced<string>;
  organisationDetail?: Sourced<string>;
}
