import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';

/** Rows drawn beyond each edge of the visible part, so that scrolling meets no empty place. */
const beyond = 15;
/** Lists up to this long are drawn whole. */
const short = 100;

interface ListWindow {
  first: number;
  /** One past the last. */
  end: number;
  /** Heights that stand for the rows not drawn, in pixels. */
  above: number;
  below: number;
  /** Scrolls until the row of that index can be seen. */
  show(index: number): void;
}

/** Which rows of a long list are worth drawing: those near the visible part of the box. All rows are equally high. */
export function useWindow(box: RefObject<HTMLElement | null>, count: number): ListWindow {
  const [top, setTop] = useState(0);
  const [view, setView] = useState({ height: 700, row: 52, head: 40 });
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    let asked = 0;
    const onScroll = () => {
      cancelAnimationFrame(asked);
      asked = requestAnimationFrame(() => setTop(element.scrollTop));
    };
    element.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      cancelAnimationFrame(asked);
      element.removeEventListener('scroll', onScroll);
    };
  }, [box]);
  // Zoom and larger letters make rows higher: measured, not assumed.
  useLayoutEffect(() => {
    const row = box.current?.querySelector<HTMLElement>('[data-row]')?.offsetHeight;
    const head = box.current?.querySelector<HTMLElement>('thead')?.offsetHeight ?? 40;
    const height = box.current?.clientHeight;
    if (!row || !height) return;
    setView((old) => (old.row === row && old.height === height && old.head === head ? old : { row, height, head }));
  });
  const visible = Math.ceil(view.height / view.row);
  const first = count <= short ? 0 : clamp(Math.floor(top / view.row) - beyond, 0, count);
  const end = count <= short ? count : clamp(first + visible + 2 * beyond, 0, count);
  return {
    first,
    end,
    above: first * view.row,
    below: (count - end) * view.row,
    show(index) {
      const element = box.current;
      if (!element) return;
      const from = index * view.row;
      const room = view.height - view.head - view.row;
      if (from < element.scrollTop) element.scrollTop = from;
      else if (from > element.scrollTop + room) element.scrollTop = from - room;
      setTop(element.scrollTop);
    },
  };
}

const clamp = (value: number, least: number, most: number) => Math.max(least, Math.min(most, value));
