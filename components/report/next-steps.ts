import type { PdfReport } from '../../utils/signature';
import type { MessageKey } from '../i18n';
import { fileResults, revocationUnknown, type ThreeResults } from './three-results';

/** What to do with the file now, the first thing first. Concrete, and never "valid" by another word. */
export function nextSteps(report: PdfReport): MessageKey[] {
  const has = (code: string) =>
    [report, ...report.signatures].some(({ findings }) => findings.some((finding) => finding.code === code));
  if (has('empty-file')) return ['do_download_again'];
  if (has('file-cut-short')) return ['do_download_again', 'do_not_unsigned'];
  if (has('not-a-pdf')) return ['do_choose_pdf'];
  if (report.overall === 'unsigned') return ['do_ask_signed', 'do_picture_no_proof'];
  const results = fileResults(report);
  if (!results) return ['do_ask_original'];
  const look =
    has('later-overlay') || has('later-overlay-hides') || has('later-annotations') || has('later-form-filling');
  return report.overall === 'invalid'
    ? refusedSteps(report, results)
    : [...(look ? (['do_compare_first'] as const) : []), ...openSteps(report, results)];
}

function refusedSteps(report: PdfReport, { integrity }: ThreeResults): MessageKey[] {
  const changed = report.signatures.some(({ changes, revisionEnd }) => changes === 'forbidden' && revisionEnd !== null);
  return [
    'do_not_use',
    integrity.light === 'good' ? 'do_ask_resign' : 'do_ask_original',
    ...(changed && integrity.reason === 'light_changed' ? (['do_compare'] as const) : []),
  ];
}

function openSteps(report: PdfReport, { origin, time }: ThreeResults): MessageKey[] {
  return [
    ...(origin.light === 'good' ? [] : (['do_find_root'] as const)),
    ...(report.signatures.some(revocationUnknown) ? (['do_ask_revocation'] as const) : []),
    ...(time.reason === 'light_time_claimed' ? (['do_ask_timestamp'] as const) : []),
    report.overall === 'valid' ? 'do_keep_file' : 'do_ask_if_needed',
  ];
}

/** One sentence under the verdict: what was established, and what was not. */
export function overallSentence(report: PdfReport): MessageKey {
  const { overall, signatures } = report;
  const integrity = fileResults(report)?.integrity.light;
  if (overall === 'valid' && signatures.some(revocationUnknown)) return 'report_says_valid_unrevoked';
  if (overall === 'invalid' && integrity === 'good') return 'report_says_invalid_certificate';
  if (overall === 'indeterminate' && integrity === 'good') return 'report_says_indeterminate_intact';
  return `report_says_${overall}`;
}
