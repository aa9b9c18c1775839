import type { CardConflict, CardFieldName } from '../../utils/card';
import type { ContactName, ValueSource } from '../../utils/person';

/** What a person may correct: the card's fields and what a card does not carry. */
export type ReviewName = CardFieldName | ContactName;

/** One line of the review, ready to be shown. */
export interface ReviewRow {
  name: ReviewName;
  /** As shown and typed: dates dd/mm/yyyy; sex keeps `male` | `female` for the list. */
  text: string;
  /** `null`: nothing was read and nothing typed. */
  source: ValueSource | null;
  certainty: 'certain' | 'likely' | 'check' | null;
  /** Stays out of every form until the person says it is right or corrects it. */
  needsAcceptance: boolean;
  /** The person said that what was read is right. */
  accepted: boolean;
  conflicts: CardConflict[];
  /** The typed text is no date, no number of 12 digits, … */
  error: 'date' | 'number' | 'old-number' | 'email' | 'phone' | 'tax-code' | null;
}
