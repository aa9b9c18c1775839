import type { Overall } from '../../utils/signature';
import type { Tone } from '../ui';
import { isNoPdf } from './badge-face';
import { canCheck, type FileState } from './file-state';
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
  return {
    total: states.length,
    done: kinds.filter((kind) => kind !== null && kind !== 'failed').length,
    ended: states.filter(({ kind }) => kind === 'checked' || kind === 'failed').length,
    checking: states.filter(({ kind }) => kind === 'checking').length,
    open: states.filter(canCheck).length,
    fresh: states.every((state) => state.kind === 'unchecked' || (state.kind === 'failed' && !canCheck(state))),
    complete: states.every(({ kind }) => kind === 'checked' || kind === 'failed'),
    counts,
  };
}

function kindOf(state: FileState): Overall | 'failed' | null {
  if (state.kind === 'checked') return isNoPdf(state.report) ? 'failed' : state.report.overall;
  return state.kind === 'failed' ? 'failed' : null;
}
