import type { RevocationReport } from '../../utils/signature';
import { t, tMaybe } from '../i18n';
import { Badge, type Tone } from '../ui';
import { moment, wordsOf } from './words';

const tones: Record<RevocationReport['status'], Tone> = {
  good: 'good',
  revoked: 'bad',
  'on-hold': 'bad',
  unknown: 'warn',
  'not-needed': 'neutral',
};

/** What is known of one certificate's revocation: the answer, who said so, when, until when, or why it is unknown. */
export function RevocationText({ revocation }: { revocation: RevocationReport }) {
  const said = revocationSaid(revocation);
  return (
    <>
      <Badge tone={tones[revocation.status]}>{wordsOf('revocation_status', revocation.status)}</Badge>
      {said ? <span class="small soft"> {said}</span> : null}
    </>
  );
}

function revocationSaid({ source, origin, issuedAt, validUntil, revokedAt, problem }: RevocationReport): string {
  const parts = [
    source ? wordsOf('revocation_source', source) : null,
    origin ? wordsOf('revocation_origin', origin) : null,
    issuedAt ? t('revocation_issued', { time: moment(issuedAt) }) : null,
    validUntil ? t('revocation_until', { time: moment(validUntil) }) : null,
    revokedAt ? t('revocation_at', { time: moment(revokedAt) }) : null,
    problem ? (tMaybe(`revocation_problem_${problem.replaceAll('-', '_')}`) ?? problem) : null,
  ];
  return parts.filter((part) => part !== null).join(', ');
}
