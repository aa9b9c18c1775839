import type { Overall } from '../../utils/signature';
import type { Tone } from '../ui';
import { isNoPdf } from './badge-face';
import { canCheck, type FileState } from './file-state';
import { isExpired, notesOf } from './notes';
import type { Say, Word } from './words';

interface Count {
  tone: Tone;
  words: string;
}

export interface Summary {
  total: number;
  /** With a verdict. */
  done: number;
  /** With a verdict or without hope of one in this round. */
  ended: number;
  checking: number;
  /** Those that a press on "check all" would check. */
  open: number;
  /** Nothing was tried yet. */
  fresh: boolean;
  /** Everything was tried. */
  complete: boolean;
  /** Only kinds that occur, the gravest first. */
  counts: Count[];
  /** "7 tệp: 6 hợp lệ, 1 cần xem", once everything was tried. */
  headline: string | null;
}

const order: [kind: Overall | 'failed', word: Word, tone: Tone][] = [
  ['invalid', 'casework_count_invalid', 'bad'],
  ['failed', 'casework_count_failed', 'warn'],
  ['indeterminate', 'casework_count_indeterminate', 'warn'],
  ['unsigned', 'casework_count_unsigned', 'neutral'],
  ['valid', 'casework_count_valid', 'good'],
];

/** The figures of the bar: every attachment stands in exactly one of them. */
export function summarise(states: FileState[], say: Say): Summary {
  const kinds = states.map(kindOf);
  const counts = order.flatMap(([kind, word, tone]): Count[] => {
    const count = kinds.filter((one) => one === kind).length;
    return count > 0 ? [{ tone, words: say(word, { count }) }] : [];
  });
  const complete = states.every(({ kind }) => kind === 'checked' || kind === 'failed');
  return {
    headline: complete && states.length > 0 ? headlineOf(states, say) : null,
    total: states.length,
    done: kinds.filter((kind) => kind !== null && kind !== 'failed').length,
    ended: states.filter(({ kind }) => kind === 'checked' || kind === 'failed').length,
    checking: states.filter(({ kind }) => kind === 'checking').length,
    open: states.filter(canCheck).length,
    fresh: states.every((state) => state.kind === 'unchecked' || (state.kind === 'failed' && !canCheck(state))),
    complete,
    counts,
  };
}

/** Three words for a whole dossier: what needs a person is one of them, whatever the reason. */
function headlineOf(states: FileState[], say: Say): string {
  const classes = states.map((state) => classOf(state, say));
  const words = (['valid', 'invalid', 'look'] as const).flatMap((one) => {
    const count = classes.filter((other) => other === one).length;
    return count > 0 ? [say(`casework_sum_${one}`, { count })] : [];
  });
  return say('casework_sum', { total: states.length, words: words.join(', ') });
}

function classOf(state: FileState, say: Say): 'valid' | 'invalid' | 'look' {
  const kind = kindOf(state);
  if (kind === 'invalid' || isExpired(state)) return 'invalid';
  return kind === 'valid' && notesOf(state, say).length === 0 ? 'valid' : 'look';
}

function kindOf(state: FileState): Overall | 'failed' | null {
  if (state.kind === 'checked') return isNoPdf(state.report) ? 'failed' : state.report.overall;
  return state.kind === 'failed' ? 'failed' : null;
}
