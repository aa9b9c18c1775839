import { language, tMaybe } from '../i18n';

/** Enough of a ledger's name to tell it from the other few of an office. */
export const shortOrigin = (origin: string) => origin.slice(0, 8);

/** 12.345 in Vietnamese, 12,345 in English. */
export function figure(value: number): string {
  return new Intl.NumberFormat(language.value === 'vi' ? 'vi-VN' : 'en-GB').format(value);
}

/** A share as a whole percentage with one decimal; a dash where there is nothing to take a share of. */
export function share(part: number, whole: number): string {
  if (whole === 0) return '–';
  const format = new Intl.NumberFormat(language.value === 'vi' ? 'vi-VN' : 'en-GB', {
    style: 'percent',
    maximumFractionDigits: 1,
  });
  return format.format(part / whole);
}

/** Milliseconds as people say them; a dash where nothing was measured. */
export function duration(milliseconds: number | null): string {
  if (milliseconds === null) return '–';
  if (milliseconds < 1_000) return `${figure(Math.round(milliseconds))} ms`;
  if (milliseconds < 60_000) return `${figure(Math.round(milliseconds / 100) / 10)} s`;
  return `${figure(Math.round(milliseconds / 6_000) / 10)} min`;
}

/** The sentence of a cause without what it says of one file; a code that has none is shown as it is. */
export function reasonWords(code: string): string {
  const key = code.replaceAll('-', '_');
  const sentence = tMaybe(`reason_${key}`) ?? tMaybe(`finding_${key}`) ?? tMaybe(`desk_archive_${code}`);
  return sentence?.replace(/\{\w+\}/g, '…') ?? code;
}
