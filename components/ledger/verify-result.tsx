import type { Verification } from '../../utils/ledger';
import { t } from '../i18n';
import { Notice } from '../ui';
import { shortOrigin } from './words';

/** Whether the ledger is as it was written. What was touched is named by its place, with what to do. */
export function VerifyResult({ result }: { result: Verification }) {
  if (result.state === 'cancelled') return <Notice tone="info">{t('ledger_verify_cancelled')}</Notice>;
  if (result.state === 'whole') {
    return (
      <Notice tone="good" live="polite" title={t('ledger_whole')}>
        {t('ledger_whole_detail', { entries: result.entries, chains: result.chains })}
      </Notice>
    );
  }
  return (
    <Notice tone="bad" live="now" title={t('ledger_broken')}>
      {t(`ledger_problem_${result.problem}`, { seq: result.seq, origin: shortOrigin(result.origin) })}{' '}
      {t('ledger_broken_next')}
    </Notice>
  );
}
