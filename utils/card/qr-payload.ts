import { parseDate, toneKey } from '../text';

/** The text of a card's QR, field by field (facts/idcards.md 1.1, 1.2). Dates are ISO. */
export interface QrCard {
  /** 7 on the card of 2021, 11 on the card of 2024. */
  fieldCount: number;
  personalNumber: string;
  oldNumber: string | null;
  fullName: string;
  /** True when the name has letters outside the Vietnamese alphabet: possible, but worth a look. */
  unusualName: boolean;
  birthDate: string;
  sex: 'male' | 'female';
  address: string;
  issuedOn: string;
  /** Positions 7 and on, as they stand: their order is not published, so nothing is filled from them. */
  extras: string[];
}

export type QrPayload = { is: 'card'; card: QrCard } | { is: 'link' } | { is: 'damaged' } | { is: 'other' };

/**
 * Reads the bytes of a QR code. They are UTF-8 without saying so, hence never a decoder's guessed text,
 * and bytes that are not UTF-8 are damaged rather than "nearly right" (facts/idcards.md 1.5).
 * Health-insurance, vaccination and other bar-separated codes fail the shape and are 'other' (1.3).
 */
export function readQrPayload(bytes: Uint8Array): QrPayload {
  const text = strictUtf8(bytes);
  if (text === null) return { is: 'damaged' };
  if (/^(?:[a-z][a-z0-9+.-]*:\/\/|www\.)/i.test(text)) return { is: 'link' };
  const fields = text.split('|').map((field) => field.replace(/\s+/g, ' ').trim());
  const [number = '', old = '', name = '', birth = '', sexWord = '', address = '', issued = '', ...extras] = fields;
  const sex = sexes[toneKey(sexWord)];
  const birthDate = compactDate(birth);
  const issuedOn = compactDate(issued);
  const isShaped = fields.length >= 7 && /^\d{12}$/.test(number) && name !== '' && address !== '';
  if (!isShaped || !sex || !birthDate || !issuedOn) {
    return { is: /^\d{12}\|/.test(text) && looksMisdecoded(text) ? 'damaged' : 'other' };
  }
  if (looksMisdecoded(name) || looksMisdecoded(address)) return { is: 'damaged' };
  return {
    is: 'card',
    card: {
      fieldCount: fields.length,
      personalNumber: number,
      oldNumber: /^(?:\d{9}|\d{12})$/.test(old) ? old : null,
      fullName: name,
      unusualName: !vietnameseName.test(name.normalize('NFD')),
      birthDate,
      sex,
      address,
      issuedOn,
      extras,
    },
  };
}

const sexes: Record<string, 'male' | 'female'> = { nam0: 'male', nư3: 'female' };

// Bases, tone and letter marks of Vietnamese, and the marks of ŏ ŭ č ĕ ĭ ñ in names of other peoples (facts 2).
const vietnameseName = /^(?:[A-Za-zĐđ '’.-]|[\u0300\u0301\u0302\u0303\u0306\u0309\u030c\u031b\u0323])+$/;

/** Signs that only appear where UTF-8 was read as Latin-1 or a Chinese encoding on the way ("Nguyá»…n", "Hu廙軟h"). */
function looksMisdecoded(text: string): boolean {
  return /[\u0080-\u00bf\u0192\u02c6\u02dc\u2020-\u2026\u2030\u2039\u203a\u20ac\u2122\u3400-\u9fff\ufffd]/.test(text);
}

function strictUtf8(bytes: Uint8Array): string | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    // A USB scanner or a printer adds line ends and NULs around the text.
    return [...text]
      .filter((character) => !'\r\n\0\ufeff'.includes(character))
      .join('')
      .normalize('NFC')
      .trim();
  } catch {
    return null;
  }
}

/** ddMMyyyy; of 0000yyyy, a day nobody knows, only the year is kept. */
function compactDate(text: string): string | null {
  if (/^0000\d{4}$/.test(text)) return parseDate(text.slice(4));
  return /^\d{8}$/.test(text) ? parseDate(text) : null;
}
