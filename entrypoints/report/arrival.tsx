import { language, type MessageKey, t } from '../../components/i18n';
import { Button, Notice } from '../../components/ui';
import { formatBytes } from '../../utils/text';
import { request } from '../shared/request';

/** How the page was opened: with a file, with one that is gone, or because the user has to give it. */
export type Arrival =
  | { is: 'empty' | 'lost' }
  | { is: 'file'; file: File; from: string | null; expected: number | null }
  | { is: 'pick'; why: MessageKey; name: string };

const reasons: Record<string, MessageKey> = {
  download: 'pick_download',
  'other-host': 'pick_other_host',
  failed: 'pick_failed',
  tab: 'pick_tab',
};

/** Reads `?pick=…&name=…`; an unknown reason is no reason. */
export function readPick(search: URLSearchParams): Arrival {
  const why = reasons[search.get('pick') ?? ''];
  return why ? { is: 'pick', why, name: search.get('name') ?? '' } : { is: 'empty' };
}

/** What the user must know before the result: where the file came from, or why it is not here. */
export function ArrivalNotice({ arrival, isChecked }: { arrival: Arrival; isChecked: boolean }) {
  if (arrival.is === 'lost' && !isChecked) {
    return (
      <Notice tone="warn" live="now">
        {t('report_lost')}
      </Notice>
    );
  }
  if (arrival.is === 'pick' && !isChecked) {
    return (
      <Notice
        tone="info"
        title={t('pick_title')}
        live="now"
        action={
          arrival.why === 'pick_download' ? (
            <Button onClick={() => void request('download/show', {})}>{t('pick_show')}</Button>
          ) : null
        }
      >
        {t(arrival.why, { name: arrival.name })}
      </Notice>
    );
  }
  if (arrival.is !== 'file' || !arrival.from) return null;
  const { from: host, expected, file } = arrival;
  const differs = expected !== null && expected !== file.size;
  const sizes = { here: exact(file.size), saved: exact(expected ?? 0) };
  return (
    <Notice tone={differs ? 'warn' : 'info'} live="polite">
      {differs ? t('from_page_differs', { host, ...sizes }) : t('from_page', { host })}
    </Notice>
  );
}

/** With the bytes counted: two sizes that differ must not look the same. */
function exact(bytes: number): string {
  return `${formatBytes(bytes, language.value)} (${bytes.toLocaleString(language.value)} byte)`;
}
