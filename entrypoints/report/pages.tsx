import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../components/i18n';
import { Notice, Progress } from '../../components/ui';
import { openDocument, type Sheets } from './sheets';

/** Enough to recognise the paper; a thousand-page file must not exhaust the machine. */
const mostShown = 20;

/** The pages as they look. Drawing runs no script, opens no link and loads nothing. */
export function Pages({ file }: { file: Blob }) {
  const [state, setState] = useState<Sheets | 'failed' | null>(null);
  useEffect(() => {
    let closed = false;
    let opened: Sheets | null = null;
    setState(null);
    openDocument(file).then(
      (sheets) => {
        opened = sheets;
        if (closed) sheets.close();
        else setState(sheets);
      },
      () => !closed && setState('failed'),
    );
    return () => {
      closed = true;
      opened?.close();
    };
  }, [file]);
  if (state === null) return <Progress label={t('report_tab_pages')} />;
  if (state === 'failed') return <Notice tone="warn">{t('report_pages_failed')}</Notice>;
  const shown = Math.min(state.count, mostShown);
  return (
    <div class="stack-l">
      {state.count > shown ? <p class="soft">{t('report_pages_more', { shown, total: state.count })}</p> : null}
      {pageNumbers(shown).map((page) => (
        <Sheet key={page} sheets={state} page={page} />
      ))}
    </div>
  );
}

function Sheet({ sheets, page }: { sheets: Sheets; page: number }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    if (canvas.current) sheets.draw(page, canvas.current).catch((error: unknown) => console.warn(error));
  }, [sheets, page]);
  return (
    <canvas ref={canvas} class="page-sheet" role="img" aria-label={t('report_page', { page, total: sheets.count })} />
  );
}

const pageNumbers = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
