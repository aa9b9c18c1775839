import type { LetterChoices } from './text-reader';

/** A word of Tesseract's hOCR, letter by letter, with all that each letter may be. */
export interface ChosenWord {
  text: string;
  letters: LetterChoices[];
}

const word = /<span class='ocrx_word'[^>]*>(?:<(?:strong|em)>)*([^<\n]*)([\s\S]*?)(?=<span class='ocrx_word'|$)/g;
const choice = /x_confs ([\d.]+)'>([^<]*)</g;

/**
 * The choices that `lstm_choice_mode` 2 writes into hOCR, the only one of Tesseract's formats that has them. What its
 * dictionary made of a word is often not the strongest choice: it writes THỦY where Ú was seen plainly.
 */
export function letterChoicesIn(hocr: string): ChosenWord[] {
  return [...hocr.matchAll(word)].map(([, text = '', rest = '']) => ({
    text: plain(text).trim(),
    letters: rest
      .split("id='lstm_choices_")
      .slice(1)
      .map(choicesIn)
      .filter((letters) => Object.keys(letters).length > 0),
  }));
}

/** The gap before a word stands among its letters: it is none. */
function choicesIn(part: string): LetterChoices {
  const all = [...part.matchAll(choice)].map(
    ([, weight = '0', letter = '']) => [plain(letter), Number(weight)] as const,
  );
  if (all[0]?.[0].trim() === '') return {};
  return Object.fromEntries(all.filter(([letter, weight]) => weight > 0 && letter.trim() !== ''));
}

const named: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" };
const plain = (text: string) => text.replace(/&(?:amp|lt|gt|quot|#39);/g, (one) => named[one] ?? one).normalize('NFC');
