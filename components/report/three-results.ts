import type { PdfReport, SignatureReport } from '../../utils/signature';
import type { MessageKey } from '../i18n';

/** A light beside its words; `unknown` is no failure and no success. */
export type Light = 'good' | 'warn' | 'bad' | 'unknown';

/** One of the three results: its light, and the sentence that says why. */
export interface Result {
  light: Light;
  reason: MessageKey;
}

/** Nguyên vẹn · Nguồn ký · Thời điểm và hiệu lực: three questions that one tick would mix up (facts/signatures.md 1). */
export interface ThreeResults {
  integrity: Result;
  origin: Result;
  time: Result;
}

export const resultNames = ['integrity', 'origin', 'time'] as const satisfies (keyof ThreeResults)[];

const result = (light: Light, reason: MessageKey): Result => ({ light, reason });

/** The three results of one signature. A later question is not answered where an earlier one leaves it without sense. */
export function resultsOf(signature: SignatureReport): ThreeResults {
  const results = { integrity: integrityOf(signature), origin: originOf(signature), time: timeOf(signature) };
  const { indication } = signature;
  const lights = resultNames.map((name) => results[name].light);
  // No light is calmer than the verdict: what none of the three explains lies in how the signature is made.
  if (indication === 'TOTAL-FAILED' && !lights.includes('bad')) {
    return { ...results, integrity: result('bad', 'light_form_broken') };
  }
  if (indication === 'INDETERMINATE' && !explains(results)) {
    return { ...results, integrity: result('warn', 'light_form_unsure') };
  }
  return results;
}

/** Lights that a signature with every judged check passed can have as well. */
const calm: MessageKey[] = ['light_revocation_unknown', 'light_time_claimed'];

function explains(results: ThreeResults): boolean {
  return resultNames.some((name) => results[name].light !== 'good' && !calm.includes(results[name].reason));
}

function integrityOf(signature: SignatureReport): Result {
  const { integrity, coverage, changes, indication, notChecked } = signature;
  if (integrity === 'broken') {
    return indication === 'TOTAL-FAILED' ? result('bad', 'light_broken') : result('unknown', 'light_not_verified');
  }
  if (coverage === 'partial' || coverage === 'invalid') return result('bad', 'light_part_only');
  if (notChecked.includes('changes')) return result('unknown', 'light_changes_unknown');
  if (changes === 'forbidden') return result('bad', 'light_changed');
  const has = (...codes: string[]) => signature.findings.some(({ code }) => codes.includes(code));
  if (has('later-overlay', 'later-overlay-hides')) return result('warn', 'light_overlaid');
  if (has('later-form-filling')) return result('warn', 'light_filled');
  if (changes === 'annotations') return result('warn', 'light_annotated');
  return changes === 'allowed' ? result('good', 'light_intact_later') : result('good', 'light_intact');
}

function originOf({ integrity, trust }: SignatureReport): Result {
  // Whoever the certificate names did not sign what lies here.
  if (integrity === 'broken') return result('unknown', 'light_origin_pointless');
  if (trust === 'trusted') return result('good', 'light_origin_trusted');
  return trust === 'untrusted' ? result('bad', 'light_origin_refused') : result('unknown', 'light_origin_unknown');
}

function timeOf(signature: SignatureReport): Result {
  const { integrity, trust, certificate, timestamp, indication } = signature;
  if (integrity === 'broken') return result('unknown', 'light_time_pointless');
  if (certificate === 'revoked') {
    return indication === 'TOTAL-FAILED' ? result('bad', 'light_revoked') : result('warn', 'light_revoked_unproven');
  }
  if (certificate === 'not-yet-valid') return result('bad', 'light_not_yet_valid');
  if (certificate === 'expired') {
    return indication === 'TOTAL-FAILED' ? result('bad', 'light_expired') : result('warn', 'light_expired_unproven');
  }
  if (trust !== 'trusted') return result('unknown', 'light_time_untrusted');
  if (signature.chain.some(({ revocation }) => revocation.status === 'on-hold')) return result('warn', 'light_on_hold');
  if (timestamp === 'invalid') return result('warn', 'light_timestamp_bad');
  if (certificate === 'unknown' || revocationUnknown(signature)) return result('warn', 'light_revocation_unknown');
  return timestamp === 'none' ? result('warn', 'light_time_claimed') : result('good', 'light_time_good');
}

/** Annex II 1.2 of Thông tư 15/2025: whenever this is so, the screen must warn. */
export function revocationUnknown(signature: SignatureReport): boolean {
  const { certificate, notChecked, chain } = signature;
  return (
    certificate === 'unknown' ||
    notChecked.some((what) => what === 'revocation' || what === 'timestamp-revocation') ||
    chain.some(({ revocation }) => revocation.status === 'unknown')
  );
}

const gravity: Light[] = ['bad', 'unknown', 'warn', 'good'];

/** The three results of the whole file: of each, the gravest that any signature has. Null where nothing is signed. */
export function fileResults(report: PdfReport): ThreeResults | null {
  const all = report.signatures.map(resultsOf);
  const [first, ...others] = all;
  if (!first) return null;
  const worst = (name: keyof ThreeResults) =>
    others.reduce(
      (one, next) => (gravity.indexOf(next[name].light) < gravity.indexOf(one.light) ? next[name] : one),
      first[name],
    );
  const results = { integrity: worst('integrity'), origin: worst('origin'), time: worst('time') };
  return settleFile(report, results);
}

/** What is wrong with the file itself, beside its signatures, shows in its own lights. */
function settleFile({ overall, signatures }: PdfReport, results: ThreeResults): ThreeResults {
  const indications = signatures.map(({ indication }) => indication);
  if (overall === 'invalid' && !indications.includes('TOTAL-FAILED')) {
    return { ...results, integrity: result('bad', 'light_file_broken') };
  }
  if (overall === 'indeterminate' && indications.every((indication) => indication === 'TOTAL-PASSED')) {
    return { ...results, integrity: result('unknown', 'light_file_unsure') };
  }
  return results;
}
