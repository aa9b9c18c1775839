import type { Finding, Offer, RepairRefusal } from '../../utils/attachment';
import { formatBytes, formatDate } from '../../utils/text';
import { language, t, tMaybe } from '../i18n';

export const sizeOf = (bytes: number) => formatBytes(bytes, language.value);

/** What is wrong, and what to do about it where no repair is offered. */
export function findingWords(finding: Finding): { sentence: string; next: string | null } {
  const values = valuesOf(finding);
  const code = finding.code.replaceAll('-', '_');
  // A rule nobody stated for this portal is told as what other portals do.
  const unsure = finding.severity === 'warning' ? tMaybe(`attach_${code}_maybe`, values) : null;
  const { page } = finding;
  const ofPage = page === undefined ? null : tMaybe(`attach_${code}_page`, values);
  const sentence = ofPage ?? unsure ?? tMaybe(`attach_${code}`, values) ?? finding.code;
  const key = ofPage ? `${code}_page` : code;
  return {
    sentence: page === undefined ? sentence : t('attach_on_page', { page: String(values.pages ?? page), sentence }),
    next: finding.repair && finding.severity !== 'info' ? null : nextStep(key, finding.detail?.actual, values),
  };
}

/** One line for a fault that many pages share: ten scans that lie on their side are one thing to put right. */
export function byFault(findings: Finding[]): Finding[] {
  const together = new Map<string, Finding & { pages: number[] }>();
  for (const finding of findings) {
    const { code, severity, page, detail } = finding;
    const key = JSON.stringify([code, severity, page === undefined ? detail : (detail?.same ?? null)]);
    const first = together.get(key);
    if (page === undefined || !first) together.set(key, { ...finding, pages: page === undefined ? [] : [page] });
    else first.pages.push(page);
  }
  return [...together.values()].map(({ pages, ...finding }) =>
    pages.length > 1 ? { ...finding, detail: { ...finding.detail, pages: pages.join(', ') } } : finding,
  );
}

/** Some kinds of file have a way of their own: Word saves PDFs, iPhones can take JPEGs. */
function nextStep(code: string, kind: string | number | undefined, values: Record<string, string | number>) {
  return tMaybe(`attach_${code}_next_${kind}`, values) ?? tMaybe(`attach_${code}_next`, values);
}

/** What will be done, and what is lost by it. */
export function offerWords({ kind, repairs }: Offer): string {
  const key = `repair_${kind.replaceAll('-', '_')}`;
  const pages = repairs.flatMap((repair) => ('page' in repair && repair.page !== undefined ? [repair.page] : []));
  const name = repairs.flatMap((repair) => (repair.kind === 'rename' ? [repair.name] : []))[0] ?? '';
  const values = { name, pages: pages.join(', ') };
  return (pages.length > 0 ? tMaybe(`${key}_pages`, values) : null) ?? tMaybe(key, values) ?? kind;
}

export function failureWords(reason: RepairRefusal['reason'] | 'engine'): string {
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
      .map((word) => tMaybe(`attach_what_${word.replaceAll('-', '_')}`) ?? word)
      .join(', ');
  }
  if (typeof detail.date === 'string') values.date = formatDate(detail.date);
  if (typeof detail.second === 'string')
    values.second = tMaybe(`attach_second_${detail.second.replaceAll('-', '_')}`) ?? detail.second;
  if (typeof detail.side === 'string') values.side = tMaybe(`attach_side_${detail.side}`) ?? detail.side;
  if (typeof detail.why === 'string') values.why = tMaybe(`attach_name_${detail.why}`) ?? detail.why;
  return values;
}
