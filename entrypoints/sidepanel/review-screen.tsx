import { useEffect, useRef, useState } from 'preact/hooks';
import { type Keep, KeepChoice } from '../../components/card/keep-choice';
import type { ReviewName } from '../../components/card/review-row';
import { t } from '../../components/i18n';
import { Button, Notice } from '../../components/ui';
import type { AddressResolution, Candidate } from '../../utils/address';
import type { CardReading } from '../../utils/card';
import { saveFile } from '../shared/save-file';
import { cropOf } from './crops';
import { ReviewFields } from './review-fields';
import { ReviewHead } from './review-head';
import { ReviewNotes } from './review-notes';
import { ReviewPictures } from './review-pictures';
import {
  addressHintsOf,
  addressTextOf,
  allNames,
  type KnownTexts,
  noReview,
  personOf,
  rowOf,
  withChoice,
  withReading,
} from './review-state';
import { keepOf, savePerson, whyBlocked } from './save-person';
import { backToStart, showForm } from './session';
import { lookUpAddress, useAddress, withPlaces } from './use-address';
import { useEndWithoutConsent } from './use-consent';
import { useIdleWipe } from './use-idle-wipe';

/** What was read, beside the picture it was read from; the person corrects and confirms it. */
export function ReviewScreen({ reading, known = null }: { reading: CardReading | null; known?: KnownTexts | null }) {
  const [review, setReview] = useState(() => noReview(reading, known));
  const [focused, setFocused] = useState<ReviewName | null>(null);
  const [ward, setWard] = useState<Candidate | 'none' | null>(null);
  const [keep, setKeep] = useState<Keep>(() => keepOf(known));
  const [failed, setFailed] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  useIdleWipe(reading !== null);
  useEndWithoutConsent(reading !== null);

  // Pictures were added: what was typed stays, and what was accepted where the value is still the same.
  useEffect(() => setReview((before) => withReading(before, reading)), [reading]);

  const address = useAddress(addressTextOf(review), addressHintsOf(review));
  // biome-ignore lint/correctness/useExhaustiveDependencies: another address, another choice
  useEffect(() => setWard(wardOf(known, address)), [address]);

  const rows = allNames.map((name) => rowOf(review, name));
  const unchecked = rows.filter((row) => row.needsAcceptance).length;
  const blocked = whyBlocked(rows, keep);
  const accept = (names: ReviewName[]) => {
    setReview((before) => ({ ...before, accepted: new Set([...before.accepted, ...names]) }));
    focusNext(root.current, names.at(-1));
  };
  const use = async () => {
    const place = address ?? (await lookUpAddress(addressTextOf(review), addressHintsOf(review)));
    const person = await withPlaces(personOf(review, place, ward));
    if (await savePerson(person, keep)) return showForm(person);
    setFailed(true);
    setKeep({ how: 'memory' });
  };
  return (
    <>
      <ReviewHead reading={reading} known={known} unchecked={unchecked} />
      <div ref={root} class={reading ? 'review' : 'stack'}>
        {reading ? <ReviewPictures crop={focused ? cropOf(reading, focused) : null} /> : null}
        <div class="stack">
          {reading ? <ReviewNotes reading={reading} /> : null}
          <ReviewFields
            review={review}
            focused={focused}
            address={address}
            ward={ward}
            onChange={(name, text) => setReview((before) => ({ ...before, typed: { ...before.typed, [name]: text } }))}
            onAccept={(name) => accept([name])}
            onAcceptAll={accept}
            onChoose={(name, value) => setReview((before) => withChoice(before, name, value))}
            onFocus={(name) => {
              setFocused(name);
              setReview((before) => ({ ...before, seen: new Set(before.seen).add(name) }));
            }}
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

/** The ward the person chose for this address when the record was made. */
function wardOf(known: KnownTexts | null, address: AddressResolution | null): Candidate | null {
  const chosen = known?.from.is === 'record' ? known.from.person.ward?.value : undefined;
  return address?.candidates.find(({ name }) => name === chosen) ?? null;
}

/** Enter confirms a line and goes to the next, as in a paper form. */
function focusNext(root: HTMLElement | null, name: ReviewName | undefined): void {
  const controls = [...(root?.querySelectorAll<HTMLElement>('[data-field] .control, .next-step .button') ?? [])];
  const at = controls.findIndex((control) => control.closest('[data-field]')?.getAttribute('data-field') === name);
  controls
    .slice(at + 1)
    .find((control) => control.checkVisibility?.() ?? true)
    ?.focus();
}
