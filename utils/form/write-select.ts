import { textOf } from './dom';
import { leave, pause } from './events';
import { listAge, longestWait, steady } from './late-list';
import { type Match, matchOption, readBack } from './match';
import type { FillOutcome } from './types';

/** A list that has options and has rested this long does not get the wanted one any more. */
const settled = 1500;

/** Chooses in a native list by the words, never by the value or the order; late options are waited for. */
export async function writeSelect(
  element: HTMLSelectElement,
  wanted: string,
  signal: AbortSignal,
): Promise<FillOutcome> {
  const shown = () => textOf(element.selectedOptions[0] ?? null);
  const texts = () => [...element.options].map(textOf);
  const started = performance.now();
  const age = listAge();
  let found: Match = 'none';
  for (;;) {
    const rested = age(texts());
    found = matchOption(texts(), wanted);
    const isLate = performance.now() - started > longestWait || (element.options.length > 1 && rested > settled);
    if (signal.aborted || isLate || (found !== 'none' && rested >= steady)) break;
    await pause(40);
  }
  if (signal.aborted) return { status: 'left', reason: 'cancelled', shown: shown() };
  if (typeof found === 'string') {
    const missing = element.options.length > 1 ? 'option-not-found' : 'list-did-not-load';
    return { status: 'left', reason: found === 'none' ? missing : 'option-ambiguous', shown: shown() };
  }
  element.selectedIndex = found.at;
  element.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  leave(element);
  return readBack(shown(), wanted);
}
