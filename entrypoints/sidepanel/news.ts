import type { MessageKey } from '../../components/i18n';
import type { CardReading } from '../../utils/card';
import type { JobResult } from '../../utils/messages';
import type { Remark } from './intake';

/** A sentence of the catalogue; a key it does not have is left out. */
interface Line {
  key: string;
  values?: Record<string, string | number>;
}

/** What the person should hear of, at the top of the start screen or under the pictures. */
export interface News {
  tone: 'good' | 'warn' | 'bad' | 'info';
  title?: MessageKey;
  lines: Line[];
}

/** What came of files that did not simply become pictures. */
export function newsOfRemarks(remarks: Remark[], tone: 'warn' | 'bad'): News | null {
  return remarks.length > 0 ? { tone, lines: remarks.map(lineOf) } : null;
}

/** Why there is no reading: what failed, or what was seen instead and what to do. */
export function newsOfResult(result: JobResult<CardReading>, remarks: Remark[]): News {
  const aside = remarks.map(lineOf);
  if (!result.ok) {
    const { code } = result.failure;
    return code === 'cancelled'
      ? { tone: 'info', lines: [{ key: 'sidepanel_cancelled' }] }
      : { tone: 'bad', lines: [{ key: `sidepanel_failure_${code}` }, ...aside] };
  }
  const { outcome, advice } = result.value;
  return {
    tone: 'warn',
    title: outcome === 'not-a-card' ? 'card_outcome_not_a_card' : 'card_outcome_unreadable',
    lines: [...advice.map((code) => ({ key: adviceKey(code) })), ...aside],
  };
}

function lineOf({ file, what, count }: Remark): Line {
  return { key: `sidepanel_file_${what}`, values: { file, count } };
}

/** The sentence of an advice; the catalogue writes codes with underscores. */
export function adviceKey(code: CardReading['advice'][number]): string {
  return `card_advice_${code.replaceAll('-', '_')}`;
}
