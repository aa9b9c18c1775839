import { t, tMaybe } from '../../components/i18n';
import { Notice } from '../../components/ui';
import { news } from './session';

/** What came of the last reading, where it needs a word. */
export function NewsNotice() {
  if (!news.value) return null;
  const { tone, title, sentences } = news.value;
  const lines = sentences.map((key) => tMaybe(key)).filter((line) => line !== null);
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
