import { parseDate } from '../../text';

const date = String.raw`(?:ngày\s+)?(\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}|\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4})`;
/** "Có giá trị đến hết ngày 05/09/2026", "hiệu lực từ ngày … đến ngày …", "Thời hạn: … đến …". */
const until = new RegExp(
  String.raw`(?:có giá trị|hiệu lực|thời hạn|giá trị sử dụng|hết hạn|good thru|date of expiry)[^;\n]{0,80}?(?:đến|tới|hết hạn|expiry)(?:\s+hết)?[:\s]*${date}`,
  'giu',
);

/**
 * The day until which a paper says it is good, ISO; `null` where it says none or several that differ. Only words that
 * speak of validity count: a period of rent or of work has an end too.
 */
export function expiryIn(text: string): string | null {
  const days = [...text.normalize('NFC').matchAll(until)].flatMap(([, written = '']) => parseDate(written) ?? []);
  const [only, ...others] = [...new Set(days)];
  return only && others.length === 0 ? only : null;
}
