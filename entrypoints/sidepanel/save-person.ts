import { type Keep, lifetimes } from '../../components/card/keep-choice';
import type { ReviewRow } from '../../components/card/review-row';
import { t } from '../../components/i18n';
import type { Person } from '../../utils/person';
import { giveConsent } from '../shared/consent';
import { daysUntil, keepPerson, people, rememberPerson, removePerson } from '../shared/people';
import type { KnownTexts } from './review-state';

/** Keeps a reviewed person as was chosen. False when the vault could not be written: the person then decides again. */
export async function savePerson(person: Person, keep: Keep): Promise<boolean> {
  if (keep.how === 'memory') {
    if (keptOf(person.id)) await removePerson(person.id);
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

/**
 * How a record that is being changed is kept so far; a new one stays in memory. Keeping it again is a new choice, so
 * its tick is asked for again.
 */
export function keepOf(known: KnownTexts | null): Keep {
  const kept = known?.from.is === 'record' ? keptOf(known.from.person.id) : null;
  if (!kept) return { how: 'memory' };
  const { expiresAt } = kept;
  const days = expiresAt ? lifetimes.find((life) => life !== null && life >= daysUntil(expiresAt)) : undefined;
  return { how: 'vault', days: days ?? null, agreed: false };
}

function keptOf(id: string) {
  const known = people.value.find(({ person }) => person.id === id);
  return known?.kept ? known : null;
}

/** Why a review cannot be used yet. */
export function whyBlocked(rows: ReviewRow[], keep: Keep): string | undefined {
  if (rows.some((row) => row.error)) return t('sidepanel_use_errors');
  if (rows.every((row) => row.source === null)) return t('sidepanel_use_empty');
  return keep.how === 'vault' && !keep.agreed ? t('sidepanel_keep_missing') : undefined;
}
