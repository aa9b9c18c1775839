import { t, tMaybe } from '../../components/i18n';
import { Notice } from '../../components/ui';
import { news } from './session';

/** What came of the last reading, where it needs a word. */
export function NewsNotice() {
  if (!news.value) return null;
  const { tone, title } = news.value;
  const lines = news.value.lines.map(({ key, values }) => tMaybe(key, values)).filter((line) => line !== null);
  return (
    <Notice tone={tone} live={tone === 'bad' ? 'now' : 'polite'} title={title ? t(title) : undefined}>
      {lines.length === 1 ? (
        lines[0]
      ) : (
        <ul>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </Notice>
  );
}
