import { AddressChoice } from '../../components/card/address-choice';
import { ReviewField } from '../../components/card/review-field';
import type { ReviewName } from '../../components/card/review-row';
import { t, tMaybe } from '../../components/i18n';
import { Notice } from '../../components/ui';
import type { AddressResolution, Candidate } from '../../utils/address';
import type { CardReading } from '../../utils/card';
import { allNames, mainNames, type Review, rowOf } from './review-state';
import { adviceKey } from './session';

export interface ReviewFieldsProps {
  review: Review;
  address: AddressResolution | null;
  ward: Candidate | 'none' | null;
  onChange: (name: ReviewName, text: string) => void;
  onAccept: (name: ReviewName) => void;
  onFocus: (name: ReviewName) => void;
  onWard: (ward: Candidate | 'none') => void;
}

/** The lines of the review; what the card does not carry is folded away. */
export function ReviewFields(props: ReviewFieldsProps) {
  const { review, address, ward, onWard } = props;
  const { reading } = review;
  // Only what was read moves a line up: a line that moved while being typed in would lose the focus.
  const isShown = (name: ReviewName) => mainNames.includes(name) || (reading ? name in reading.fields : false);
  const field = (name: ReviewName) => (
    <ReviewField
      key={name}
      row={rowOf(review, name)}
      onChange={props.onChange}
      onAccept={props.onAccept}
      onFocus={props.onFocus}
    />
  );
  return (
    <>
      {reading ? <p class="soft small">{t('sidepanel_review_hint')}</p> : null}
      {reading ? <Advice codes={reading.advice.filter((code) => !limits.includes(code))} tone="warn" /> : null}
      <div class="review-fields">
        {allNames.filter(isShown).map((name) =>
          name === 'address' ? (
            <div key={name} class="stack">
              {field(name)}
              {address ? (
                <section aria-label={t('sidepanel_address_today')}>
                  <AddressChoice
                    address={address}
                    chosen={ward === null || ward === 'none' ? ward : ward.code}
                    onChoose={onWard}
                  />
                </section>
              ) : null}
            </div>
          ) : (
            field(name)
          ),
        )}
        <details class="plan-group">
          <summary>
            <span>{t('sidepanel_review_more')}</span>
          </summary>
          <div class="review-fields">{allNames.filter((name) => !isShown(name)).map(field)}</div>
        </details>
      </div>
      {reading ? <Advice codes={reading.advice.filter((code) => limits.includes(code))} tone="info" /> : null}
    </>
  );
}

/** Said under the fields: what this version does not read, nothing the person did wrong. */
const limits: CardReading['advice'] = ['print-not-read-yet', 'mrz-not-read-yet'];

function Advice({ codes, tone }: { codes: CardReading['advice']; tone: 'warn' | 'info' }) {
  const lines = codes.map((code) => tMaybe(adviceKey(code))).filter((line) => line !== null);
  if (lines.length === 0) return null;
  return (
    <Notice tone={tone}>
      <ul class="small plain-list stack">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Notice>
  );
}
