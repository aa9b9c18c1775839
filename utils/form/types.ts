/** Whose data a block of a form wants. */
export type Role =
  | 'applicant'
  | 'owner'
  | 'father'
  | 'mother'
  | 'wife'
  | 'husband'
  | 'child'
  | 'authorised'
  | 'representative'
  | 'organisation'
  /** To whom results are sent by post. */
  | 'recipient'
  | 'other';

/** What a field means. Rows of facts/portals.md section 3. */
export type Concept =
  | 'fullName'
  | 'familyName'
  | 'middleName'
  | 'givenName'
  | 'birthDate'
  /** A box that wants the year alone. */
  | 'birthYear'
  /** Asks in which form the birth date will be written (facts/portals.md 2, row LT; 3.1, CA). */
  | 'birthDateFormat'
  | 'sex'
  | 'personalNumber'
  | 'idType'
  | 'issuedOn'
  | 'issuer'
  | 'expiresOn'
  | 'nationality'
  | 'ethnicity'
  | 'religion'
  | 'relation'
  | 'province'
  | 'ward'
  | 'addressDetail'
  | 'address'
  | 'hometown'
  | 'phone'
  | 'email'
  | 'applicantType'
  | 'organisationName'
  | 'taxCode'
  | 'position'
  | 'bankAccount'
  | 'bankName';

/** The shape of a control, whatever library drew it. */
export type ControlShape = 'text' | 'textarea' | 'select' | 'choice' | 'radio' | 'checkbox' | 'date' | 'date-parts';

/** A control as the page shows it. Serialisable: goes from the page to the panel. */
export interface ScannedField {
  /** Handle inside the frame that scanned; valid until the next scan. */
  id: string;
  /** The visible label. */
  label: string;
  section: string;
  role: Role;
  concept: Concept | null;
  shape: ControlShape;
  locked: boolean;
  required: boolean;
  /** What stands there now, as shown. */
  current: string;
  options?: string[];
}

/** What a field is to be given. `text` is what a person would type or the option's wording. */
export interface FillValue {
  concept: Concept;
  text: string;
}

export type PlanStatus = 'fill' | 'same' | 'differs' | 'locked' | 'ambiguous' | 'no-value' | 'not-ours';

export interface PlanItem {
  field: ScannedField;
  status: PlanStatus;
  /** What would be written, as shown to the person. Absent for locked, no-value, not-ours. */
  value?: FillValue;
  /** Order of work: drivers first (facts/portals.md 10.3). */
  order: number;
}

export interface FillPlan {
  role: Role;
  items: PlanItem[];
}

export type FillOutcome =
  | { status: 'filled'; shown: string }
  | {
      status: 'left';
      reason:
        | 'locked'
        | 'gone'
        | 'covered'
        | 'reloading'
        | 'option-not-found'
        | 'option-ambiguous'
        | 'list-did-not-load'
        | 'not-accepted'
        | 'swapped-date'
        | 'changed-by-user'
        /** The page made another question of it since the plan was shown. */
        | 'renamed'
        | 'cancelled'
        | 'busy'
        | 'needs-check'
        | 'unsupported';
      shown: string;
    };

export interface FieldReport {
  id: string;
  label: string;
  outcome: FillOutcome;
}

export interface FillReport {
  filled: number;
  total: number;
  fields: FieldReport[];
  /** The page was loaded anew in the middle of the work: all items, since what was written may be lost with it. */
  interrupted?: PlanItem[];
}
