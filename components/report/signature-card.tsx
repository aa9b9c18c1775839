import type { ComponentChildren } from 'preact';
import type { PdfReport, SignatureReport } from '../../utils/signature';
import { t } from '../i18n';
import { Badge, Button, Panel, type Tone } from '../ui';
import { Chains, chainLength } from './chain';
import { EvidenceList, evidenceOf } from './evidence';
import { Fact, sevenFacts, uncheckedWords } from './facts';
import { FindingList } from './finding-list';
import { LightRow } from './lights';
import { resultsOf } from './three-results';
import { timelineOf } from './timeline';
import { TimelineView } from './timeline-view';
import { wordsOf } from './words';

const indicationTone: Record<SignatureReport['indication'], Tone> = {
  'TOTAL-PASSED': 'good',
  'TOTAL-FAILED': 'bad',
  INDETERMINATE: 'warn',
};

interface SignatureCardProps {
  signature: SignatureReport;
  report: PdfReport;
  number: number;
  /** Absent where no pages can be shown. */
  onPlace?: ((number: number) => void) | undefined;
  /** The pages were compared by eye. */
  looked: boolean;
}

/** One signature: three results, the seven facts of the law, what was found, and the proofs to unfold. */
export function SignatureCard({ signature, report, number, onPlace, looked }: SignatureCardProps) {
  const unchecked = uncheckedWords(signature, looked);
  const evidence = evidenceOf(signature);
  const events = timelineOf(signature, report);
  return (
    <div id={`signature-${number}`} tabIndex={-1} class="signature">
      <Panel
        title={`${number}. ${wordsOf('kind', signature.kind)}`}
        actions={
          <Badge tone={indicationTone[signature.indication]}>{wordsOf('indication', signature.indication)}</Badge>
        }
      >
        <LightRow results={resultsOf(signature)} number={number} />
        <dl class="facts-list">
          {sevenFacts(signature).map(({ name, value }) => (
            <Fact key={name} name={t(name)}>
              {value}
            </Fact>
          ))}
          <Fact name={t('report_level')}>{signature.level}</Fact>
          <Fact name={t('report_place')}>
            <Place signature={signature} number={number} onPlace={onPlace} />
          </Fact>
        </dl>
        <FindingList findings={signature.findings} />
        {unchecked ? (
          <p class="small">
            <strong>{t('report_not_checked')}</strong> {unchecked}
          </p>
        ) : null}
        <div>
          <Unfold title={t('report_timeline', { count: events.length })}>
            <TimelineView events={events} />
          </Unfold>
          <Unfold title={t('report_chain', { count: chainLength(signature) })}>
            <Chains signature={signature} />
          </Unfold>
          <Unfold title={t('report_evidence', { count: evidence.length })}>
            <EvidenceList certificates={evidence} />
          </Unfold>
          <Unfold title={t('report_algorithms')}>
            <Algorithms algorithms={signature.algorithms} />
          </Unfold>
        </div>
      </Panel>
    </div>
  );
}

function Place({ signature, number, onPlace }: Pick<SignatureCardProps, 'signature' | 'number' | 'onPlace'>) {
  if (!signature.place) return <>{t('report_no_place')}</>;
  return (
    <>
      {t('report_place_on', { page: signature.place.page + 1 })}{' '}
      <span class="soft">{t('report_picture_no_proof')}</span>
      {onPlace ? (
        <div class="place-button">
          <Button small icon="eye" label={t('report_show_place_named', { number })} onClick={() => onPlace(number)}>
            {t('report_show_place')}
          </Button>
        </div>
      ) : null}
    </>
  );
}

function Algorithms({ algorithms }: Pick<SignatureReport, 'algorithms'>) {
  if (!algorithms) return <p class="soft">{t('report_algorithms_none')}</p>;
  return (
    <dl class="facts-list small">
      <Fact name={t('report_algorithm_signature')}>{algorithms.signature}</Fact>
      <Fact name={t('report_algorithm_digest')}>{algorithms.digest}</Fact>
      <Fact name={t('report_algorithm_key')}>{algorithms.key}</Fact>
    </dl>
  );
}

function Unfold({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <details class="unfold">
      <summary>{title}</summary>
      {children}
    </details>
  );
}
