import { language, t, tMaybe } from '../../components/i18n';
import type { Finding, Repair, RepairResult } from '../../utils/attachment';
import { formatBytes, formatDate } from '../../utils/text';

export const sizeOf = (bytes: number) => formatBytes(bytes, language.value);

/** What is wrong, and what to do about it where no repair is offered. */
export function findingWords(finding: Finding): { sentence: string; next: string | null } {
  const values = valuesOf(finding);
  const code = finding.code.replaceAll('-', '_');
  // A rule nobody stated for this portal is told as what other portals do.
  const unsure = finding.severity === 'warning' ? tMaybe(`attach_${code}_maybe`, values) : null;
  return {
    sentence: unsure ?? tMaybe(`attach_${code}`, values) ?? finding.code,
    next: finding.repair && finding.severity !== 'info' ? null : nextStep(code, finding.detail?.actual, values),
  };
}

/** Some kinds of file have a way of their own: Word saves PDFs, iPhones can take JPEGs. */
function nextStep(code: string, kind: string | number | undefined, values: Record<string, string | number>) {
  return tMaybe(`attach_${code}_next_${kind}`, values) ?? tMaybe(`attach_${code}_next`, values);
}

export function repairWords(repair: Repair): string {
  const values = repair.kind === 'rename' ? { name: repair.name } : {};
  return tMaybe(`repair_${repair.kind.replaceAll('-', '_')}`, values) ?? repair.kind;
}

export function failureWords(reason: Extract<RepairResult, { ok: false }>['reason'] | 'engine'): string {
  return t(`repair_failed_${reason.replaceAll('-', '_')}` as Parameters<typeof t>[0]);
}

/** Closed lists of the engine as words of the person's language. */
function valuesOf({ detail = {} }: Finding): Record<string, string | number> {
  const values: Record<string, string | number> = { ...detail };
  if (typeof detail.bytes === 'number') values.size = sizeOf(detail.bytes);
  if (typeof detail.maxBytes === 'number') values.limit = sizeOf(detail.maxBytes);
  if (typeof detail.used === 'number') values.used = sizeOf(detail.used);
  if (typeof detail.actual === 'string') values.actual = tMaybe(`filetype_${detail.actual}`) ?? detail.actual;
  if (typeof detail.what === 'string') {
    values.what = detail.what
      .split(',')
      .map((word) => tMaybe(`attach_what_${word}`) ?? word)
      .join(', ');
  }
  if (typeof detail.date === 'string') values.date = formatDate(detail.date);
  if (typeof detail.side === 'string') values.side = tMaybe(`attach_side_${detail.side}`) ?? detail.side;
  if (typeof detail.why === 'string') values.why = tMaybe(`attach_name_${detail.why}`) ?? detail.why;
  return values;
}
