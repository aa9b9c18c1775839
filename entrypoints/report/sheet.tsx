import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../components/i18n';
import type { PartBox, Sheets } from './sheets';

interface SheetProps {
  sheets: Sheets;
  page: number;
  /** Marks over the page. */
  children?: ComponentChildren;
}

/** One page, drawn when it comes near the screen. */
export function Sheet({ sheets, page, children }: SheetProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    const target = canvas.current;
    if (!target) return;
    const watch = new IntersectionObserver(
      ([entry]) => {
        if (!entry?.isIntersecting) return;
        watch.disconnect();
        sheets.draw(page, target).catch(() => setFailed(true));
      },
      { rootMargin: '100%' },
    );
    watch.observe(target);
    return () => watch.disconnect();
  }, [sheets, page]);
  if (failed) return <p class="page-absent">{t('report_page_failed', { page })}</p>;
  return (
    <div class="page-frame">
      <canvas
        ref={canvas}
        class="page-sheet"
        // A4 until the page says otherwise, so that pages below keep their place.
        width={794}
        height={1123}
        role="img"
        aria-label={t('report_page', { page, total: sheets.count })}
      />
      {children}
    </div>
  );
}

/** Style of a mark over a page. */
export function partStyle([left, top, width, height]: PartBox): Record<string, string> {
  const percent = (part: number) => `${(part * 100).toFixed(3)}%`;
  return { left: percent(left), top: percent(top), width: percent(width), height: percent(height) };
}
