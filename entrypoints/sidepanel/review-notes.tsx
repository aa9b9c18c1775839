import { CardNotes } from '../../components/card/card-notes';
import { shownValue } from '../../components/card/shown-value';
import { tMaybe } from '../../components/i18n';
import type { CardReading } from '../../utils/card';
import { adviceKey } from './news';

/** A child by law (Law 102/2016/QH13 Art. 1); consent for them is another's (facts/idcards.md 8). */
const adultAge = 16;

/** What a reading says of the card as a whole. */
export function ReviewNotes({ reading }: { reading: CardReading }) {
  const expired = reading.conflicts.find(({ code }) => code === 'expired');
  const age = ageOn(new Date(), reading.fields.birthDate?.value);
  return (
    <CardNotes
      expiredOn={expired ? shownValue(expired.values[0] ?? '') : null}
      isOldCard={reading.conflicts.some(({ code }) => code === 'old-card-no-longer-valid')}
      childAge={age !== null && age < adultAge ? age : null}
      advice={reading.advice.map((code) => tMaybe(adviceKey(code))).filter((line) => line !== null)}
    />
  );
}

/** Whole years; the most it can be where the birth is known by its year only. */
export function ageOn(today: Date, birthDate: string | undefined): number | null {
  const [year, month = 1, day = 1] = (birthDate ?? '').split('-').map(Number);
  if (!year) return null;
  const hadBirthday = today.getMonth() + 1 > month || (today.getMonth() + 1 === month && today.getDate() >= day);
  const age = today.getFullYear() - year - (hadBirthday ? 0 : 1);
  return age >= 0 ? age : null;
}
