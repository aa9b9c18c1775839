import type { ReportFinding, Severity } from '../../utils/signature';
import { t } from '../i18n';
import { Badge, type Tone } from '../ui';
import { byGravity, findingWords } from './words';

const tones: Record<Severity, Tone> = { error: 'bad', warning: 'warn', info: 'info' };

/** What was found, the gravest first, each with what to do next. */
export function FindingList({ findings }: { findings: ReportFinding[] }) {
  if (findings.length === 0) return null;
  return (
    <ul class="plain-list finding-list">
      {byGravity(findings).map((finding) => (
        <FindingItem key={finding.code + JSON.stringify(finding.detail ?? '')} finding={finding} />
      ))}
    </ul>
  );
}

function FindingItem({ finding }: { finding: ReportFinding }) {
  const { sentence, next } = findingWords(finding);
  return (
    <li class="finding">
      <Badge tone={tones[finding.severity]}>{t(`report_severity_${finding.severity}`)}</Badge>
      <div>
        <p>{sentence}</p>
        {next ? <p class="small soft">{next}</p> : null}
      </div>
    </li>
  );
}
