import { bareName, unitFold, unitKey } from '../address';
import { fold, toneKey } from '../text';
import type { FillOutcome } from './types';

/** `exact`: word for word; otherwise another option elsewhere in the list could mean it too. */
export type Match = { at: number; exact: boolean } | 'none' | 'several';

/** One answer in the words of several portals. */
const sayings: { words: string[]; source: string }[] = [
  {
    words: ['Việt Nam', 'Cộng hòa xã hội chủ nghĩa Việt Nam', 'CHXHCN Việt Nam'],
    source: 'facts/portals.md 3.1 row Nationality',
  },
  {
    words: ['dd/mm/yyyy', 'ngày/tháng/năm', 'ngày/tháng/năm (dd/mm/yyyy)', 'đầy đủ ngày/tháng/năm'],
    source: 'facts/portals.md 2 row LT, 3.1 row CA',
  },
  { words: ['yyyy', 'năm', 'năm (yyyy)', 'chỉ có năm'], source: 'facts/portals.md 2 row LT, 3.1 row CA' },
];

function aliasesOf(wanted: string): string[] {
  const keys = sayings.map(({ words }) => words.map(toneKey));
  return keys.find((words) => words.includes(toneKey(wanted))) ?? [];
}

/**
 * Which of the texts is the wanted one: equal by tone, then without type words ("Phường", "Tỉnh"), and only for texts
 * that carry no accents at all by letters alone. Two hits are never settled by order (facts/forms.md 7, addresses.md 8).
 */
export function matchOption(texts: string[], wanted: string): Match {
  const same = aliasesOf(wanted);
  const want = { tone: toneKey(wanted), unit: unitKey(bareName(wanted)), letters: unitFold(bareName(wanted)) };
  const steps: ((text: string) => boolean)[] = [
    (text) => toneKey(text) === want.tone,
    (text) => unitKey(bareName(text)) === want.unit,
    (text) => same.includes(toneKey(text)),
    // "Giới tính Nam": the portal repeats its label before the answer (facts/portals.md 3.1).
    (text) => toneKey(text).endsWith(` ${want.tone}`) && fold(text).startsWith('gioi tinh'),
    (text) => isPlain(text) && unitFold(bareName(text)) === want.letters,
  ];
  for (const step of steps) {
    const hits = texts.flatMap((text, at) => (text && step(text) ? [at] : []));
    const [first] = hits;
    if (first === undefined) continue;
    const distinct = new Set(hits.map((at) => toneKey(texts[at] ?? '')));
    return distinct.size === 1 ? { at: first, exact: step === steps[0] } : 'several';
  }
  return 'none';
}

function isPlain(text: string): boolean {
  return text.normalize('NFD').replace(/đ/gi, '\u0300') === text;
}

/** True when what is shown is the wanted option. */
export function isOption(shown: string, wanted: string): boolean {
  return typeof matchOption([shown], wanted) === 'object';
}

/** The outcome of a choice, by what the control shows after it. */
export function readBack(shown: string, wanted: string): FillOutcome {
  return isOption(shown, wanted) ? { status: 'filled', shown } : { status: 'left', reason: 'not-accepted', shown };
}
