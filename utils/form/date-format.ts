import { isoDate } from '../text';
import { monthIn } from './calendar-title';

type Order = 'dmy' | 'mdy' | 'ymd';

/** How one box writes its dates. */
export interface DateFormat {
  /** The date as the box wants it typed. */
  write(iso: string): string;
  /** What is shown there, as ISO; null when it is no date or has no day. */
  read(shown: string): string | null;
}

const patterns: { order: Order; pattern: RegExp }[] = [
  { order: 'dmy', pattern: /\bd{1,2}(\s*[/.-]\s*)m{1,2}\1y{2,4}\b/i },
  { order: 'ymd', pattern: /\by{4}(\s*[/.-]\s*)m{1,2}\1d{1,2}\b/i },
  { order: 'mdy', pattern: /\bm{1,2}(\s*[/.-]\s*)d{1,2}\1y{2,4}\b/i },
];

/**
 * The format that the page itself names in its hints, day first when it names none (facts/forms.md 8.2).
 * `yy` is a whole year, as jQuery UI means it.
 */
export function dateFormatOf(hints: (string | null)[]): DateFormat {
  for (const hint of hints) {
    for (const { order, pattern } of patterns) {
      const match = pattern.exec(hint ?? '');
      if (match) return formatWith(order, match[1] ?? '/');
    }
  }
  return formatWith('dmy', '/');
}

function formatWith(order: Order, separator: string): DateFormat {
  return {
    write: (iso) => {
      const [y = '', m = '', d = ''] = iso.split('-');
      const parts = { d, m, y };
      return [...order].map((letter) => parts[letter as 'd' | 'm' | 'y']).join(separator);
    },
    read: (shown) => readAs(shown, order),
  };
}

function readAs(shown: string, order: Order): string | null {
  const numbers = shown.match(/\d+/g) ?? [];
  const [a = '', b = '', c = ''] = numbers;
  if (numbers.length === 2) {
    // "5 thg 9, 1990" has three numbers, "Sep 5, 1990" two and a name.
    const month = monthIn(shown);
    const [day, year] = a.length === 4 ? [b, a] : [a, b];
    return month ? isoDate(Number(year), month, Number(day)) : null;
  }
  if (numbers.length < 3) return null;
  if (a.length === 4) return isoDate(Number(a), Number(b), Number(c));
  return order === 'mdy' ? isoDate(Number(c), Number(a), Number(b)) : isoDate(Number(c), Number(b), Number(a));
}
