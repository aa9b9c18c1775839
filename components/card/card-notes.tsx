import { t } from '../i18n';
import { Notice } from '../ui';

export interface CardNotesProps {
  /** When the card's validity ended, as people write dates; `null` while it is valid or nothing is known. */
  expiredOn: string | null;
  /** A CMND: the number is an old number, the card itself is no longer valid. */
  isOldCard: boolean;
  /** Age of the card's holder in whole years, when under 16. */
  childAge: number | null;
  /** Sentences that help the next picture. */
  advice: string[];
}

/** What is to be said about the card as a whole, before its fields. */
export function CardNotes({ expiredOn, isOldCard, childAge, advice }: CardNotesProps) {
  return (
    <>
      {isOldCard ? <Notice tone="warn">{t('card_conflict_old_card_no_longer_valid')}</Notice> : null}
      {expiredOn ? <Notice tone="warn">{t('card_conflict_expired', { values: expiredOn })}</Notice> : null}
      {childAge === null ? null : (
        <Notice tone="info" title={t('card_child_title')}>
          {t(childAge < 7 ? 'card_child_under_7' : 'card_child_from_7')}
        </Notice>
      )}
      {advice.length > 0 ? (
        <Notice tone="info" title={t('card_advice_title')}>
          <ul class="small plain-list stack">
            {advice.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </Notice>
      ) : null}
    </>
  );
}
