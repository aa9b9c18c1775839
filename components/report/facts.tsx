import type { ComponentChildren } from 'preact';
import type { NameParts, SignatureReport } from '../../utils/signature';
import { type MessageKey, t } from '../i18n';
import { day, moment, signingTime, wordsOf } from './words';

/**
 * The seven facts that Thông tư 15/2025/TT-BKHCN (Điều 6 khoản 4b) asks every checking software to show, in its order,
 * for the screen and for the printed sheet.
 */
export function sevenFacts(signature: SignatureReport): { name: MessageKey; value: ComponentChildren }[] {
  const { signer, issuer } = signature;
  const unknown = t('report_unknown');
  return [
    { name: 'report_issuer', value: issuer ? <NameText name={issuer} /> : unknown },
    { name: 'report_signer', value: signer ? <NameText name={signer} /> : unknown },
    { name: 'report_managing_unit', value: signer?.organisation ?? signer?.unit ?? unknown },
    { name: 'report_signing_time', value: <TimeText signature={signature} /> },
    { name: 'report_integrity', value: integrityText(signature) },
    {
      name: 'report_validity',
      value: `${wordsOf('trust', signature.trust)}. ${wordsOf('certificate', signature.certificate)}.`,
    },
    {
      name: 'report_certificate_period',
      value: signer ? `${day(signer.notBefore)} – ${day(signer.notAfter)}` : unknown,
    },
  ];
}

/** What was not checked, in words; null when nothing is left. `looked`: the pages were compared by eye. */
export function uncheckedWords({ notChecked, coverage }: SignatureReport, looked: boolean): string | null {
  // Where nothing was saved after the signature there are no two versions to compare.
  const open = notChecked.filter((what) => what !== 'appearance' || !(looked || coverage === 'whole-file'));
  return open.length > 0 ? open.map((what) => wordsOf('notchecked', what)).join(' · ') : null;
}

export function Fact({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <div class="fact">
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** CN may be only a unit's code ("C07"): organisation and unit always stand beside it (facts/signatures.md 8.6). */
function NameText({ name }: { name: NameParts }) {
  const around = [name.unit, name.organisation].filter((part) => part && part !== name.display);
  return (
    <>
      <strong>{name.display}</strong>
      {around.length > 0 ? <span class="soft"> — {around.join(', ')}</span> : null}
      {name.uids.length > 0 ? <span class="small soft"> ({name.uids.join(', ')})</span> : null}
    </>
  );
}

function integrityText(signature: SignatureReport): string {
  // Changes that were not looked at are neither allowed nor forbidden: only there.
  const changes = signature.notChecked.includes('changes')
    ? t('report_changes_not_analysed')
    : wordsOf('changes', signature.changes);
  return `${wordsOf('integrity', signature.integrity)}. ${wordsOf('coverage', signature.coverage)}. ${changes}.`;
}

function TimeText({ signature }: { signature: SignatureReport }) {
  const time = signingTime(signature);
  if (!time) return <>{t('report_unknown')}</>;
  const claimed = signature.provenTime && signature.claimedTime && signature.claimedTime !== signature.provenTime;
  return (
    <>
      {time.text} <span class="soft">({t(time.kind)})</span>
      {claimed ? (
        <span class="small soft"> {t('report_time_also_claimed', { time: moment(signature.claimedTime ?? '') })}</span>
      ) : null}
    </>
  );
}
