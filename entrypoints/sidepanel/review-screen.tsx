import { useEffect, useRef, useState } from 'preact/hooks';
import { type Keep, KeepChoice } from '../../components/card/keep-choice';
import type { ReviewName } from '../../components/card/review-row';
import { t } from '../../components/i18n';
import { Badge, Button, Notice } from '../../components/ui';
import type { Candidate } from '../../utils/address';
import type { CardReading } from '../../utils/card';
import type { Person } from '../../utils/person';
import { giveConsent } from '../shared/consent';
import { keepPerson, rememberPerson } from '../shared/people';
import { saveFile } from '../shared/save-file';

import { ReviewFields } from './review-fields';
import { ReviewPictures } from './review-pictures';
import { addressTextOf, allNames, issuedOnOf, personOf, type Review, rowOf, withReading } from './review-state';
import { backToStart, showForm } from './session';
import { lookUpAddress, useAddress } from './use-address';
import { useIdleWipe } from './use-idle-wipe';

/** What was read, beside the picture it was read from; the person corrects and confirms it. */
export function ReviewScreen({ reading }: { reading: CardReading | null }) {
  const [review, setReview] = useState<Review>({ reading, typed: {}, accepted: new Set() });
  const [focused, setFocused] = useState<ReviewName | null>(null);
  const [ward, setWard] = useState<Candidate | 'none' | null>(null);
  const [keep, setKeep] = useState<Keep>({ how: 'memory' });
  const [failed, setFailed] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  useIdleWipe(reading !== null);

  // Pictures were added: what was typed stays, and what was accepted where the value is still the same.
  useEffect(() => setReview((before) => withReading(before, reading)), [reading]);

  const address = useAddress(addressTextOf(review), issuedOnOf(review));
  // biome-ignore lint/correctness/useExhaustiveDependencies: another address, another choice
  useEffect(() => setWard(null), [address]);

  const accept = (name: ReviewName) => {
    setReview((before) => ({ ...before, accepted: new Set(before.accepted).add(name) }));
    focusNext(root.current, name);
  };
  const use = async () => {
    const place = address ?? (await lookUpAddress(addressTextOf(review), issuedOnOf(review)));
    const person = personOf(review, place, ward);
    if (await store(person, keep)) return showForm(person);
    setFailed(true);
    setKeep({ how: 'memory' });
  };
  const rows = allNames.map((name) => rowOf(review, name));
  const unchecked = rows.filter((row) => row.needsAcceptance).length;
  const blocked = whyBlocked(rows, keep);
  return (
    <>
      <div class="row row-apart">
        <h2 tabIndex={-1}>{t(reading ? 'sidepanel_review_title' : 'sidepanel_review_typed_title')}</h2>
        {reading ? (
          <Badge tone="info" icon="id-card">
            {t(`card_kind_${kindKey(reading.kind)}`)}
          </Badge>
        ) : null}
      </div>
      <div ref={root} class={reading ? 'review' : 'stack'}>
        {reading ? <ReviewPictures crop={focused ? cropOf(reading, focused) : null} /> : null}
        <div class="stack">
          <ReviewFields
            review={review}
            address={address}
            ward={ward}
            onChange={(name, text) => setReview((before) => ({ ...before, typed: { ...before.typed, [name]: text } }))}
            onAccept={accept}
            onFocus={setFocused}
            onWard={setWard}
          />
          <div class="panel">
            <KeepChoice keep={keep} onChange={setKeep} />
          </div>
          {failed ? (
            <Notice tone="bad" live="now">
              {t('sidepanel_keep_failed')}
            </Notice>
          ) : null}
          <div class="next-step">
            {unchecked > 0 ? <p class="small">{t('sidepanel_use_unchecked', { count: unchecked })}</p> : null}
            <Button kind="primary" wide disabled={blocked !== undefined} reason={blocked} onClick={() => void use()}>
              {t('sidepanel_use')}
            </Button>
          </div>
          <div class="row">
            {reading ? (
              <Button
                kind="quiet"
                small
                icon="download"
                onClick={() => saveFile('the-can-cuoc.json', JSON.stringify(reading, null, 2), 'application/json')}
              >
                {t('sidepanel_export')}
              </Button>
            ) : null}
            <Button kind="quiet" small icon="undo" onClick={() => backToStart()}>
              {t('sidepanel_start_over')}
            </Button>
          </div>
        </div>
      </div>
    </>
  );
}

/** False when the vault could not be written: the person then decides again. */
async function store(person: Person, keep: Keep): Promise<boolean> {
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

function whyBlocked(rows: ReturnType<typeof rowOf>[], keep: Keep): string | undefined {
  if (rows.some((row) => row.error)) return t('sidepanel_use_errors');
  if (rows.every((row) => row.source === null)) return t('sidepanel_use_empty');
  return keep.how === 'vault' && !keep.agreed ? t('sidepanel_keep_missing') : undefined;
}

function cropOf(reading: CardReading, name: ReviewName) {
  if (name === 'phone' || name === 'email') return null;
  const field = reading.fields[name];
  return field?.crop ? { ...field.crop, readable: field.source === 'print' || field.source === 'mrz' } : null;
}

function kindKey(kind: CardReading['kind']) {
  return kind.replaceAll('-', '_') as 'unknown';
}

/** Enter confirms a line and goes to the next, as in a paper form. */
function focusNext(root: HTMLElement | null, name: ReviewName): void {
  const controls = [...(root?.querySelectorAll<HTMLElement>('[data-field] .control, .next-step .button') ?? [])];
  const at = controls.findIndex((control) => control.closest('[data-field]')?.getAttribute('data-field') === name);
  controls
    .slice(at + 1)
    .find((control) => control.checkVisibility?.() ?? true)
    ?.focus();
}
