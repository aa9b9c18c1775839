import { useEffect, useState } from 'preact/hooks';
import { t } from '../../components/i18n';
import { Notice, Progress } from '../../components/ui';
import type { SignatureReport } from '../../utils/signature';
import { partStyle, Sheet } from './sheet';
import type { PartBox, Sheets } from './sheets';
import { useSheets } from './use-sheets';

/** Enough to recognise the paper; a thousand-page file must not exhaust the machine. */
const mostShown = 20;

interface PagesProps {
  file: Blob;
  signatures: SignatureReport[];
  /** Number of the signature whose place was asked for. */
  wanted: number | null;
  onSignature: (number: number) => void;
}

/** The pages as they look, with the place of each signature. Drawing runs no script, opens no link, loads nothing. */
export function Pages({ file, signatures, wanted, onSignature }: PagesProps) {
  const sheets = useSheets(file);
  if (sheets === null) return <Progress label={t('report_tab_pages')} />;
  if (sheets === 'failed') return <Notice tone="warn">{t('report_pages_failed')}</Notice>;
  const marks = signatures.flatMap(({ place, signer }, index) =>
    place && place.page < sheets.count
      ? [{ page: place.page + 1, rect: place.rect, number: index + 1, name: signer?.display ?? '' }]
      : [],
  );
  const first = Array.from({ length: Math.min(sheets.count, mostShown) }, (_, index) => index + 1);
  const shown = [...new Set([...first, ...marks.map(({ page }) => page)])].sort((a, b) => a - b);
  return (
    <div class="stack-l">
      {sheets.count > first.length ? (
        <p class="soft">{t('report_pages_more', { shown: first.length, total: sheets.count })}</p>
      ) : null}
      {marks.length > 0 ? <Notice tone="info">{t('report_picture_no_proof')}</Notice> : null}
      {shown.map((page) => (
        <Sheet key={page} sheets={sheets} page={page}>
          {marks
            .filter((mark) => mark.page === page)
            .map((mark) => (
              <Mark
                key={mark.number}
                sheets={sheets}
                {...mark}
                wanted={wanted === mark.number}
                onPress={() => onSignature(mark.number)}
              />
            ))}
        </Sheet>
      ))}
    </div>
  );
}

interface MarkProps {
  sheets: Sheets;
  page: number;
  rect: [number, number, number, number];
  number: number;
  name: string;
  wanted: boolean;
  onPress: () => void;
}

/** A frame with the signature's number; pressing it leads to what is known of the signature. */
function Mark({ sheets, page, rect, number, name, wanted, onPress }: MarkProps) {
  const [box, setBox] = useState<PartBox | null>(null);
  const [button, setButton] = useState<HTMLButtonElement | null>(null);
  useEffect(() => {
    sheets.place(page, rect).then(setBox, () => setBox(null));
  }, [sheets, page, rect]);
  useEffect(() => {
    if (!wanted || !button) return;
    button.scrollIntoView({ block: 'center' });
    button.focus();
  }, [wanted, button]);
  if (!box) return null;
  return (
    <button
      ref={setButton}
      type="button"
      class="page-mark-box"
      style={partStyle(box)}
      aria-label={t('report_mark_named', { number, name })}
      onClick={onPress}
    >
      <span class="page-mark-number">{t('report_mark', { number })}</span>
    </button>
  );
}
