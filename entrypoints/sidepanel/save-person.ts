import type { Keep } from '../../components/card/keep-choice';
import type { ReviewRow } from '../../components/card/review-row';
import { t } from '../../components/i18n';
import type { Person } from '../../utils/person';
import { giveConsent } from '../shared/consent';
import { keepPerson, rememberPerson } from '../shared/people';

/** Keeps a reviewed person as was chosen. False when the vault could not be written: the person then decides again. */
export async function savePerson(person: Person, keep: Keep): Promise<boolean> {
  if (keep.how === 'memory') {
    rememberPerson(person);
    return true;
  }
  try {
    await giveConsent(['keepPerson']);
    await keepPerson(person, keep.days);
    return true;
  } catch {
    return false;
  }
}

/** Why a review cannot be used yet. */
export function whyBlocked(rows: ReviewRow[], keep: Keep): string | undefined {
  if (rows.some((row) => row.error)) return t('sidepanel_use_errors');
  if (rows.every((row) => row.source === null)) return t('sidepanel_use_empty');
  return keep.how === 'vault' && !keep.agreed ? t('sidepanel_keep_missing') : undefined;
}
