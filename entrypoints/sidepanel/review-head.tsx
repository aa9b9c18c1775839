import { t } from '../../components/i18n';
import { Badge } from '../../components/ui';
import type { CardReading } from '../../utils/card';
import type { KnownTexts } from './review-state';

interface ReviewHeadProps {
  reading: CardReading | null;
  known: KnownTexts | null;
  unchecked: number;
}

/** Which card it is, and, for a screen reader, how far the person has come. */
export function ReviewHead({ reading, known, unchecked }: ReviewHeadProps) {
  return (
    <div class="row row-apart">
      <h2 tabIndex={-1}>{t(titleOf(reading, known))}</h2>
      {known?.from.is === 'page' ? (
        <p class="soft small">{t('sidepanel_review_page_hint', { host: known.from.host })}</p>
      ) : null}
      {reading ? (
        <>
          <span class="row">
            <Badge tone="info" icon="id-card">
              {t(`card_kind_${kindKey(reading.kind)}`)}
            </Badge>
            <span class="soft small">{reading.sides.map((side) => t(`card_side_${side}`)).join(' · ')}</span>
          </span>
          <span class="visually-hidden" role="status">
            {unchecked > 0
              ? t('sidepanel_review_left', { count: unchecked })
              : t('sidepanel_review_all_right', { count: Object.keys(reading.fields).length })}
          </span>
        </>
      ) : null}
    </div>
  );
}

function titleOf(reading: CardReading | null, known: KnownTexts | null) {
  if (reading) return 'sidepanel_review_title';
  if (!known) return 'sidepanel_review_typed_title';
  return known.from.is === 'page' ? 'sidepanel_review_page_title' : 'sidepanel_review_record_title';
}

function kindKey(kind: CardReading['kind']) {
  return kind.replaceAll('-', '_') as 'unknown';
}
