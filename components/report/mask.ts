import type { PdfReport } from '../../utils/signature';
import { maskNumber } from '../../utils/text';

/** Numbers of a person's papers, as Vietnamese certificates name them (facts/signatures.md 8.6). */
const named = /\b(CCCD|CMND|CMTND|CMT|HC|BHXH|P?PID)(\s*[:=-]?\s*)([A-Z]{0,2}\d{5,15})/gi;

/**
 * A personal identification number standing alone: 12 digits, the first 0. Since 2025 it is a person's tax code too
 * (`MST:0…`); tax codes of organisations have 10 or 13 digits.
 */
const bare = /(?<![\dA-Fa-f])0\d{11}(?![\dA-Fa-f])/g;

/** `UID=CCCD:003099000017` → `UID=CCCD:003••••••017`. Every other word of a name stays. */
export function maskText(text: string): string {
  return text
    .replace(named, (_, kind: string, colon: string, number: string) => `${kind}${colon}${maskNumber(number)}`)
    .replace(bare, maskNumber);
}

/** Proofs, not names: a digest or a serial number must stay whole. */
const kept = new Set(['sha256', 'serial', 'schema', 'file']);

/** The report as it may leave the screen: the same fields, personal numbers masked wherever a certificate names them. */
export function maskedReport(report: PdfReport): PdfReport {
  return masked(report) as PdfReport;
}

function masked(value: unknown): unknown {
  if (typeof value === 'string') return maskText(value);
  if (Array.isArray(value)) return value.map(masked);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, kept.has(key) ? part : masked(part)]));
}
