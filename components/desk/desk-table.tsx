import { useEffect, useMemo, useRef } from 'preact/hooks';
import { language, t } from '../i18n';
import { verdictTone } from '../report';
import { Badge, Icon, SortableHeader, type Tone } from '../ui';
import { needsPerson } from './arrange';
import { cellText, noteOf, verdictOf } from './rows';
import type { Column, Decision, DeskRow, RowVerdict } from './types';
import { useWindow } from './use-window';

const tones: Record<RowVerdict, Tone> = { ...verdictTone, failed: 'warn', waiting: 'info' };
const columns: Column[] = ['name', 'verdict', 'signer', 'issuer', 'time', 'count'];
const beside: Column[] = ['name', 'verdict'];

interface DeskTableProps {
  rows: DeskRow[];
  column: Column;
  descending: boolean;
  /** The row the keyboard is on. */
  current: number | null;
  /** A file is open beside the list: only what tells files apart is shown. */
  isNarrow: boolean;
  onSort: (column: Column, descending: boolean) => void;
  onCurrent: (row: DeskRow) => void;
  onOpen: (row: DeskRow) => void;
  onDecide: (row: DeskRow, decision: Decision) => void;
  onClose: () => void;
}

/**
 * The files and what was found, one row each; of thousands only those near the screen are drawn.
 * One stop of the Tab key; arrows, Home and End move, Enter opens, A accepts, F flags, N goes to the next that needs
 * a person, Escape closes the open file. Letters count only while the list has the focus (WCAG 2.1.4).
 */
export function DeskTable(props: DeskTableProps) {
  const { rows, column, descending, isNarrow, onSort } = props;
  const box = useRef<HTMLDivElement>(null);
  const list = useWindow(box, rows.length);
  const found = rows.findIndex((row) => row.id === props.current);
  // A row that a filter took away leaves its place to the next one.
  const lastAt = useRef(0);
  const at = found >= 0 ? found : Math.min(lastAt.current, Math.max(0, rows.length - 1));
  lastAt.current = at;
  const wanted = useRef<number | null>(null);
  useEffect(() => {
    const button = box.current?.querySelector<HTMLElement>('[data-current]');
    if (wanted.current === null || button?.dataset.current !== String(wanted.current)) return;
    wanted.current = null;
    button.focus({ preventScroll: true });
  });
  const go = (index: number) => {
    const place = Math.max(0, Math.min(rows.length - 1, index));
    const row = rows[place];
    if (!row) return;
    list.show(place);
    wanted.current = row.id;
    props.onCurrent(row);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const row = rows[at];
    if (!row || event.ctrlKey || event.altKey || event.metaKey || event.target instanceof HTMLInputElement) return;
    const act = actionOf(event.key, found >= 0 ? at : at - 1, rows);
    if (act === null) return;
    event.preventDefault();
    if (typeof act === 'number') go(act);
    else if (act === 'close') props.onClose();
    else if (row.summary) props.onDecide(row, act);
  };
  const onClick = (event: MouseEvent) => {
    const pressed = event.target instanceof Element ? event.target.closest<HTMLElement>('.desk-open') : null;
    const row = pressed && rows.find(({ id }) => String(id) === pressed.dataset.id);
    if (row) props.onOpen(row);
  };
  const shown = isNarrow ? beside : columns;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys and presses belong to the buttons inside, which have the focus
    <div ref={box} class="table-box desk-list" onKeyDown={onKeyDown} onClick={onClick}>
      <table class="table desk-table" aria-rowcount={rows.length + 1}>
        <caption class="visually-hidden">{t('desk_table')}</caption>
        <thead>
          <tr aria-rowindex={1}>
            {shown.map((name) => (
              <SortableHeader
                key={name}
                label={t(`desk_column_${name}`)}
                direction={name !== column ? null : descending ? 'descending' : 'ascending'}
                onSort={(next) => onSort(name, next === 'descending')}
              />
            ))}
            {isNarrow ? null : <th scope="col">{t('desk_column_note')}</th>}
          </tr>
        </thead>
        <Gap height={list.above} />
        <tbody>
          {rows.slice(list.first, list.end).map((row, index) => (
            <DeskTableRow
              key={row.id}
              row={row}
              index={list.first + index}
              isCurrent={list.first + index === at}
              isNarrow={isNarrow}
            />
          ))}
        </tbody>
        <Gap height={list.below} />
      </table>
    </div>
  );
}

/** Stands for rows that are not drawn. */
function Gap({ height }: { height: number }) {
  return height > 0 ? <tbody aria-hidden="true" class="desk-gap" style={{ blockSize: `${height}px` }} /> : null;
}

function actionOf(key: string, at: number, rows: DeskRow[]): number | Decision | 'close' | null {
  switch (key) {
    case 'ArrowDown':
    case 'j':
      return at + 1;
    case 'ArrowUp':
    case 'k':
      return at - 1;
    case 'PageDown':
      return at + 10;
    case 'PageUp':
      return at - 10;
    case 'Home':
      return 0;
    case 'End':
      return rows.length - 1;
    case 'n': {
      const next = rows.findIndex((row, index) => index > at && needsPerson(row));
      return next < 0 ? rows.findIndex(needsPerson) : next;
    }
    case 'a':
      return 'accepted';
    case 'f':
      return 'flagged';
    case 'Escape':
      return 'close';
    default:
      return null;
  }
}

interface RowProps {
  row: DeskRow;
  index: number;
  isCurrent: boolean;
  isNarrow: boolean;
}

/** Drawn anew only when its own row changed: results of others come in five times a second. */
function DeskTableRow({ row, index, isCurrent, isNarrow }: RowProps) {
  const words = language.value;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the language decides every word of the row
  return useMemo(() => drawRow({ row, index, isCurrent, isNarrow }), [row, index, isCurrent, isNarrow, words]);
}

function drawRow({ row, index, isCurrent, isNarrow }: RowProps) {
  const verdict = verdictOf(row);
  const note = noteOf(row);
  return (
    <tr data-row aria-rowindex={index + 2} class={isCurrent ? 'desk-current' : undefined}>
      <th scope="row" class="desk-name">
        <button
          type="button"
          class="desk-open"
          title={row.name}
          tabIndex={isCurrent ? 0 : -1}
          data-id={row.id}
          {...(isCurrent ? { 'data-current': row.id } : {})}
        >
          {row.name}
        </button>
      </th>
      <td>
        <Badge tone={tones[verdict]}>
          {t(row.state === 'checking' ? 'desk_verdict_checking' : `desk_verdict_${verdict}`)}
        </Badge>
        {isNarrow && row.decision ? (
          <span class="desk-decided" title={t(`desk_decision_${row.decision}`)}>
            <Icon name={row.decision === 'accepted' ? 'check' : 'alert'} />
            <span class="visually-hidden">{t(`desk_decision_${row.decision}`)}</span>
          </span>
        ) : null}
      </td>
      {isNarrow ? null : (
        <>
          <td title={cellText(row, 'signer')}>{cellText(row, 'signer')}</td>
          <td title={cellText(row, 'issuer')}>{cellText(row, 'issuer')}</td>
          <td>{cellText(row, 'time')}</td>
          <td class="desk-count">{cellText(row, 'count')}</td>
          <td title={note}>
            <div class="desk-note small">
              {row.decision ? <strong>{t(`desk_decision_${row.decision}`)}. </strong> : null}
              {note}
            </div>
          </td>
        </>
      )}
    </tr>
  );
}
