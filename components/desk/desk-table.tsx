import { t } from '../i18n';
import { verdictTone } from '../report';
import { Badge, Button, SortableHeader, Table, type Tone } from '../ui';
import { type Column, cellText, type DeskRow, noteOf, type RowVerdict, verdictOf } from './rows';

const tones: Record<RowVerdict, Tone> = { ...verdictTone, failed: 'warn', waiting: 'info' };
const columns: Column[] = ['name', 'verdict', 'signer', 'issuer', 'time', 'count'];

interface DeskTableProps {
  rows: DeskRow[];
  column: Column;
  descending: boolean;
  onSort: (column: Column, descending: boolean) => void;
  onOpen: (row: DeskRow) => void;
}

/** The files and what was found, one row each. */
export function DeskTable({ rows, column, descending, onSort, onOpen }: DeskTableProps) {
  return (
    <Table
      caption={t('desk_table')}
      head={
        <>
          {columns.map((name) => (
            <SortableHeader
              key={name}
              label={t(`desk_column_${name}`)}
              direction={name !== column ? null : descending ? 'descending' : 'ascending'}
              onSort={(next) => onSort(name, next === 'descending')}
            />
          ))}
          <th scope="col">{t('desk_column_note')}</th>
        </>
      }
    >
      {rows.map((row) => (
        <DeskTableRow key={row.id} row={row} onOpen={onOpen} />
      ))}
    </Table>
  );
}

function DeskTableRow({ row, onOpen }: { row: DeskRow; onOpen: (row: DeskRow) => void }) {
  const verdict = verdictOf(row);
  return (
    <tr>
      <th scope="row" class="desk-name">
        {row.report ? (
          <Button kind="quiet" small onClick={() => onOpen(row)}>
            {row.name}
          </Button>
        ) : (
          row.name
        )}
      </th>
      <td>
        <Badge tone={tones[verdict]}>
          {t(row.state === 'checking' ? 'desk_verdict_checking' : `desk_verdict_${verdict}`)}
        </Badge>
      </td>
      <td>{cellText(row, 'signer')}</td>
      <td>{cellText(row, 'issuer')}</td>
      <td>{cellText(row, 'time')}</td>
      <td class="desk-count">{cellText(row, 'count')}</td>
      <td class="small">
        {noteOf(row)}
        {row.sameAs ? ` ${t('desk_same_as', { name: row.sameAs })}` : ''}
      </td>
    </tr>
  );
}
