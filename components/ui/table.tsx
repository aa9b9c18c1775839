import type { ComponentChildren } from 'preact';
import { Icon } from './icon';

interface TableProps {
  /** What the table lists; read aloud, and shown above it. */
  caption: ComponentChildren;
  /** Cells of the head row: `<th scope="col">` or {@link SortableHeader}. */
  head: ComponentChildren;
  /** `<tr>` rows. */
  children: ComponentChildren;
}

/** A data table in a box of its own that scrolls sideways on narrow screens, also by keyboard. */
export function Table({ caption, head, children }: TableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard (axe: scrollable-region-focusable)
    <div class="table-box" tabIndex={0}>
      <table class="table">
        <caption>{caption}</caption>
        <thead>
          <tr>{head}</tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}

type SortDirection = 'ascending' | 'descending';

interface SortableHeaderProps {
  label: string;
  /** `null`: the table is sorted by another column. */
  direction: SortDirection | null;
  onSort: (next: SortDirection) => void;
}

/** A column head that sorts: first press ascending, then turning round. */
export function SortableHeader({ label, direction, onSort }: SortableHeaderProps) {
  const icon = direction === null ? 'sort' : direction === 'ascending' ? 'sort-up' : 'sort-down';
  return (
    <th scope="col" aria-sort={direction ?? 'none'}>
      <button
        type="button"
        class="sort-button"
        onClick={() => onSort(direction === 'ascending' ? 'descending' : 'ascending')}
      >
        {label}
        <Icon name={icon} />
      </button>
    </th>
  );
}
