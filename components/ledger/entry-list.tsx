import type { Entry } from '../../utils/ledger';
import { t } from '../i18n';
import { moment } from '../report';
import { Table } from '../ui';
import { reasonWords, shortOrigin } from './words';

interface EntryListProps {
  entries: Entry[];
  /** The chain this device writes. */
  own: string;
}

/** What the ledger knows of a file, the newest first. */
export function EntryList({ entries, own }: EntryListProps) {
  return (
    <Table
      caption={t('ledger_found', { count: entries.length })}
      head={
        <>
          <th scope="col">{t('ledger_column_at')}</th>
          <th scope="col">{t('ledger_column_what')}</th>
          <th scope="col">{t('ledger_column_rules')}</th>
          <th scope="col">{t('ledger_column_ledger')}</th>
          <th scope="col">SHA-256</th>
        </>
      }
    >
      {entries.map((entry) => (
        <tr key={`${entry.origin} ${entry.seq}`}>
          <th scope="row">{moment(entry.at)}</th>
          <td>{whatOf(entry)}</td>
          <td class="small">{rulesOf(entry)}</td>
          <td class="small">
            {entry.origin === own ? t('ledger_own') : shortOrigin(entry.origin)} · {entry.seq}
          </td>
          <td class="mono small">{'sha256' in entry.fact ? entry.fact.sha256?.slice(0, 16) : ''}…</td>
        </tr>
      ))}
    </Table>
  );
}

function whatOf({ fact }: Entry): string {
  if (fact.kind === 'decision') {
    return `${t(`ledger_decision_${fact.decision}`)}${fact.note ? ` · ${t('ledger_with_note')}` : ''}`;
  }
  if (fact.kind === 'pruning') return t('ledger_pruned', { count: fact.removed });
  const reason = fact.reason === null ? '' : reasonWords(fact.reason);
  return [t(`desk_verdict_${fact.verdict}`), reason].filter(Boolean).join('. ');
}

function rulesOf({ fact }: Entry): string {
  if (fact.kind !== 'check' || fact.rules.engine === '') return '';
  return t('report_rules', { engine: fact.rules.engine, trust: fact.rules.trustList });
}
