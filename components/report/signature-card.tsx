import type { ComponentChildren } from 'preact';
import type { NameParts, SignatureReport } from '../../utils/signature';
import { t } from '../i18n';
import { Badge, Panel, type Tone } from '../ui';
import { FindingList } from './finding-list';
import { day, maskUid, moment, signingTime, wordsOf } from './words';

const indicationTone: Record<SignatureReport['indication'], Tone> = {
  'TOTAL-PASSED': 'good',
  'TOTAL-FAILED': 'bad',
  INDETERMINATE: 'warn',
};

/**
 * One signature with the seven facts that Thông tư 15/2025/TT-BKHCN (Điều 6) asks every checking software to show,
 * then what else was judged, what was found, and what was not checked.
 */
export function SignatureCard({ signature, number }: { signature: SignatureReport; number: number }) {
  const { signer, issuer } = signature;
  return (
    <Panel
      title={`${number}. ${wordsOf('kind', signature.kind)}`}
      actions={<Badge tone={indicationTone[signature.indication]}>{wordsOf('indication', signature.indication)}</Badge>}
    >
      <dl class="facts-list">
        <Fact name={t('report_issuer')}>{issuer ? <NameText name={issuer} /> : t('report_unknown')}</Fact>
        <Fact name={t('report_signer')}>{signer ? <NameText name={signer} /> : t('report_unknown')}</Fact>
        <Fact name={t('report_managing_unit')}>{signer?.organisation ?? signer?.unit ?? t('report_unknown')}</Fact>
        <Fact name={t('report_signing_time')}>
          <TimeText signature={signature} />
        </Fact>
        <Fact name={t('report_integrity')}>
          {wordsOf('integrity', signature.integrity)}. {wordsOf('coverage', signature.coverage)}.{' '}
          {changesWords(signature)}.
        </Fact>
        <Fact name={t('report_validity')}>
          {wordsOf('trust', signature.trust)}. {wordsOf('certificate', signature.certificate)}.
        </Fact>
        <Fact name={t('report_certificate_period')}>
          {signer ? `${day(signer.notBefore)} – ${day(signer.notAfter)}` : t('report_unknown')}
        </Fact>
        <Fact name={t('report_level')}>{signature.level}</Fact>
      </dl>
      <FindingList findings={signature.findings} />
      {signature.notChecked.length > 0 ? (
        <p class="small">
          <strong>{t('report_not_checked')}</strong>{' '}
          {signature.notChecked.map((what) => wordsOf('notchecked', what)).join(' · ')}
        </p>
      ) : null}
    </Panel>
  );
}

function Fact({ name, children }: { name: string; children: ComponentChildren }) {
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
      {name.uids.length > 0 ? <span class="small soft"> ({name.uids.map(maskUid).join(', ')})</span> : null}
    </>
  );
}

/** Changes that were not looked at are neither allowed nor forbidden: only there. */
function changesWords({ changes, notChecked }: SignatureReport): string {
  return notChecked.includes('changes') ? t('report_changes_not_analysed') : wordsOf('changes', changes);
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
