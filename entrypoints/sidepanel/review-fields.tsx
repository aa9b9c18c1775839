import { useMemo } from 'preact/hooks';
import { AddressChoice } from '../../components/card/address-choice';
import { ReviewField } from '../../components/card/review-field';
import type { ReviewName } from '../../components/card/review-row';
import { t } from '../../components/i18n';
import { Button } from '../../components/ui';
import type { AddressResolution, Candidate } from '../../utils/address';
import { cuttingOf } from './crops';
import { orderOf, type Review, rowOf } from './review-state';
import { pictures } from './session';

export interface ReviewFieldsProps {
  review: Review;
  /** The line in hand. */
  focused: ReviewName | null;
  address: AddressResolution | null;
  ward: Candidate | 'none' | null;
  onChange: (name: ReviewName, text: string) => void;
  onAccept: (name: ReviewName) => void;
  onAcceptAll: (names: ReviewName[]) => void;
  onChoose: (name: ReviewName, value: string) => void;
  onFocus: (name: ReviewName) => void;
  onWard: (ward: Candidate | 'none') => void;
}

/** The lines of the review: what needs the person first, then the rest in the card's order. */
export function ReviewFields(props: ReviewFieldsProps) {
  const { review, focused, address, ward, onWard } = props;
  const { reading } = review;
  const order = useMemo(() => orderOf(reading, review.known), [reading, review.known]);
  const field = (name: ReviewName) => {
    const row = rowOf(review, name);
    const isInHand = row.needsAcceptance || focused === name;
    const line = (
      <ReviewField
        key={name}
        row={row}
        cutting={isInHand ? cuttingOf(reading, name, pictures.value) : null}
        onChange={props.onChange}
        onAccept={props.onAccept}
        onChoose={props.onChoose}
        onFocus={props.onFocus}
      />
    );
    if (name !== 'address') return line;
    return (
      <div key={name} class="stack">
        {line}
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
    );
  };
  return (
    <>
      {order.toCheck.length > 0 ? (
        <section class="stack" aria-labelledby="review-check">
          <h3 id="review-check">{t('sidepanel_review_check', { count: order.toCheck.length })}</h3>
          <p class="soft small">{t('sidepanel_review_hint')}</p>
          <div class="review-fields">{order.toCheck.map(field)}</div>
          <AcceptAll review={review} names={order.toCheck} onAccept={props.onAcceptAll} />
        </section>
      ) : null}
      <section class="stack" aria-labelledby="review-others">
        <h3 id="review-others" class={order.toCheck.length > 0 ? '' : 'visually-hidden'}>
          {t('sidepanel_review_others')}
        </h3>
        <div class="review-fields">{order.others.map(field)}</div>
      </section>
      <details class="plan-group">
        <summary>
          <span>{t('sidepanel_review_more')}</span>
        </summary>
        <div class="review-fields">{order.more.map(field)}</div>
      </details>
      <details class="plan-group">
        <summary>
          <span>{t('sidepanel_review_organisation')}</span>
        </summary>
        <div class="review-fields">{order.organisation.map(field)}</div>
      </details>
    </>
  );
}

interface AcceptAllProps {
  review: Review;
  names: ReviewName[];
  onAccept: (names: ReviewName[]) => void;
}

/** Only lines that were looked at can be confirmed together. */
function AcceptAll({ review, names, onAccept }: AcceptAllProps) {
  const open = names.filter((name) => rowOf(review, name).needsAcceptance);
  if (open.length < 2) return null;
  const unseen = open.filter((name) => !review.seen.has(name)).length;
  return (
    <div>
      <Button
        small
        icon="check"
        disabled={unseen > 0}
        reason={t('sidepanel_accept_all_unseen', { count: unseen })}
        onClick={() => onAccept(open)}
      >
        {t('sidepanel_accept_all', { count: open.length })}
      </Button>
      {unseen > 0 ? <p class="soft small">{t('sidepanel_accept_all_unseen', { count: unseen })}</p> : null}
    </div>
  );
}
