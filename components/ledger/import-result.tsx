import type { ChainOutcome, ImportResult } from '../../utils/ledger';
import { t } from '../i18n';
import { Notice, type Tone } from '../ui';
import { figure, shortOrigin } from './words';

/** What became of a ledger file, chain by chain. */
export function ImportNotice({ result }: { result: ImportResult }) {
  if (!result.ok) {
    return (
      <Notice tone="warn" live="now">
        {t(`ledger_import_${result.problem}`)} {t(`ledger_import_${result.problem}_next`)}
      </Notice>
    );
  }
  return (
    <>
      {result.chains.length === 0 ? <Notice tone="info">{t('ledger_import_nothing')}</Notice> : null}
      {result.chains.map((chain) => (
        <Notice key={chain.origin} tone={tones[chain.is]} live="polite">
          {sentenceOf(chain)}
        </Notice>
      ))}
    </>
  );
}

const tones: Record<ChainOutcome['is'], Tone> = {
  added: 'good',
  known: 'info',
  broken: 'bad',
  forked: 'bad',
  gap: 'warn',
};

function sentenceOf(chain: ChainOutcome): string {
  const origin = shortOrigin(chain.origin);
  switch (chain.is) {
    case 'added':
      return t('ledger_chain_added', { origin, entries: figure(chain.entries) });
    case 'known':
      return t('ledger_chain_known', { origin });
    case 'gap':
      return `${t('ledger_chain_gap', { origin, after: chain.after })} ${t('ledger_chain_gap_next')}`;
    case 'forked':
      return `${t('ledger_chain_forked', { origin, seq: chain.seq })} ${t('ledger_chain_forked_next')}`;
    case 'broken': {
      const why =
        chain.line === 0 ? t('ledger_line_end') : t(`ledger_line_${chain.problem}`, { line: figure(chain.line) });
      return `${t('ledger_chain_broken', { origin })} ${why} ${t('ledger_chain_broken_next')}`;
    }
  }
}
