import { choiceSelectors } from './choice-libraries';
import { type Control, radioLabel } from './control';
import { textOf } from './dom';
import { isEditable } from './editable';

/** What the control shows now, as a person reads it. */
export function shownValue({ shape, element, box, radios, parts }: Control): string {
  if (parts) return shownParts([parts.day, parts.month, parts.year].map(shownValue));
  if (shape === 'radio') {
    const checked = radios.find((radio) => radio.checked);
    return checked ? radioLabel(checked) : '';
  }
  if (element instanceof HTMLSelectElement) return answerIn(textOf(element.selectedOptions[0] ?? null));
  if (element instanceof HTMLInputElement && shape === 'checkbox') return element.checked ? '✓' : '';
  if (shape === 'choice') return shownChoice(element, box);
  if (isEditable(element)) return textOf(element);
  return (element as HTMLInputElement).value;
}

function shownParts(parts: string[]): string {
  const numbers = parts.map((part) => /\d+/.exec(part)?.[0] ?? '');
  return numbers.some(Boolean) ? numbers.map((number) => number.padStart(2, '0')).join('/') : '';
}

function shownChoice(element: HTMLElement, box: Element): string {
  const chosen = element.matches(choiceSelectors.chosen)
    ? element
    : (element.querySelector(choiceSelectors.chosen) ?? box.querySelector(choiceSelectors.chosen));
  if (chosen) return answerIn(wordsOf(chosen));
  const input = element instanceof HTMLInputElement ? element : element.querySelector('input');
  if (input) return input.value;
  const own =
    element.matches('button,[role=combobox]') && !element.matches('[data-placeholder]') ? textOf(element) : '';
  return answerIn(own);
}

/** "-- Chọn --" stands where no answer was given, whatever value the portal gave it. */
function answerIn(words: string): string {
  return /^(-{2,}|\.{3}|…|chọn(?!\p{L})|vui lòng chọn|hãy chọn|select |please )/iu.test(words.normalize('NFC'))
    ? ''
    : words;
}

/** The words of the choice without the library's own "×". */
function wordsOf(chosen: Element): string {
  const copy = chosen.cloneNode(true) as Element;
  for (const extra of copy.querySelectorAll('button,[class*=clear],[class*=remove],[class*=arrow]')) extra.remove();
  return textOf(copy).replace(/\s*(Remove item|×)$/i, '');
}
