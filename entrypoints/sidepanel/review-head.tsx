import { t } from '../../components/i18n';
import { Badge } from '../../components/ui';
import type { CardReading } from '../../utils/card';

/** Which card it is, and, for a screen reader, how far the person has come. */
export function ReviewHead({ reading, unchecked }: { reading: CardReading | null; unchecked: number }) {
  return (
    <div class="row row-apart">
      <h2 tabIndex={-1}>{t(reading ? 'sidepanel_review_title' : 'sidepanel_review_typed_title')}</h2>
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

function kindKey(kind: CardReading['kind']) {
  return kind.replaceAll('-', '_') as 'unknown';
}
