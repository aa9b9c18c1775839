import { bareName, unitFold, unitKey } from '../address';
import { fold, toneKey } from '../text';
import type { FillOutcome } from './types';

/** `exact`: word for word; otherwise another option elsewhere in the list could mean it too. */
export type Match = { at: number; exact: boolean } | 'none' | 'several';

/**
 * Which of the texts is the wanted one: equal by tone, then without type words ("Phường", "Tỉnh"), and only for texts
 * that carry no accents at all by letters alone. Two hits are never settled by order (facts/forms.md 7, addresses.md 8).
 */
export function matchOption(texts: string[], wanted: string): Match {
  const want = { tone: toneKey(wanted), unit: unitKey(bareName(wanted)), letters: unitFold(bareName(wanted)) };
  const steps: ((text: string) => boolean)[] = [
    (text) => toneKey(text) === want.tone,
    (text) => unitKey(bareName(text)) === want.unit,
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
