// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { type DeskRow, DeskTable } from '../../../components/desk';
import { fireEvent, render, screen } from '../components/screen';
import { reportOf, rowOf } from './samples';

const many = (count: number) =>
  Array.from({ length: count }, (_, id) =>
    rowOf(id, { name: `tep-${id}.pdf` }, reportOf(id % 5 ? 'valid' : 'invalid')),
  );

function table(rows: DeskRow[], current: number | null = null) {
  const heard = { onSort: vi.fn(), onCurrent: vi.fn(), onOpen: vi.fn(), onDecide: vi.fn(), onClose: vi.fn() };
  const view = render(
    <DeskTable rows={rows} column="verdict" descending={false} current={current} isNarrow={false} {...heard} />,
  );
  const button = (name: string) => screen.getByRole('button', { name });
  return { ...heard, view, press: (name: string, key: string) => fireEvent.keyDown(button(name), { key }) };
}

describe('the list of the desk', () => {
  it('draws of five thousand rows only those near the screen, and says how many there are', () => {
    table(many(5_000));
    expect(document.querySelectorAll('tr[data-row]').length).toBeLessThan(100);
    expect(document.querySelector('table')?.getAttribute('aria-rowcount')).toBe('5001');
  });

  it('is one stop of the Tab key', () => {
    table(many(20), 3);
    const stops = [...document.querySelectorAll<HTMLElement>('.desk-open')].filter(({ tabIndex }) => tabIndex === 0);
    expect(stops.map(({ textContent }) => textContent)).toEqual(['tep-3.pdf']);
  });

  it('moves, decides and closes by keys', () => {
    const heard = table(many(20), 3);
    heard.press('tep-3.pdf', 'ArrowDown');
    expect(heard.onCurrent.mock.lastCall?.[0].id).toBe(4);
    heard.press('tep-3.pdf', 'End');
    expect(heard.onCurrent.mock.lastCall?.[0].id).toBe(19);
    heard.press('tep-3.pdf', 'n');
    expect(heard.onCurrent.mock.lastCall?.[0].id).toBe(5);
    heard.press('tep-3.pdf', 'a');
    expect(heard.onDecide.mock.lastCall?.[1]).toBe('accepted');
    heard.press('tep-3.pdf', 'f');
    expect(heard.onDecide.mock.lastCall?.[1]).toBe('flagged');
    heard.press('tep-3.pdf', 'Escape');
    expect(heard.onClose).toHaveBeenCalledOnce();
  });

  it('decides nothing about a file that has no result', () => {
    const heard = table([rowOf(1, { name: 'cho.pdf' })], 1);
    heard.press('cho.pdf', 'a');
    expect(heard.onDecide).not.toHaveBeenCalled();
  });

  it('goes to the row that took the place of one a filter took away', () => {
    const rows = many(10);
    const heard = table(rows, 4);
    const left = rows.filter(({ id }) => id !== 4);
    heard.view.rerender(
      <DeskTable rows={left} column="verdict" descending={false} current={4} isNarrow={false} {...heard} />,
    );
    heard.press('tep-5.pdf', 'ArrowDown');
    expect(heard.onCurrent.mock.lastCall?.[0].id).toBe(5);
  });
});
