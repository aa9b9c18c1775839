import type { Finding, Repair } from './types';

/** Findings about the content, and the repair that could make the file fit. */
export interface Inside {
  findings: Finding[];
  repair: Repair | undefined;
}

/** The honest part of every check: what was not looked at, as words of a closed list. */
export function notChecked(...what: string[]): Finding {
  return { code: 'not-checked', severity: 'info', detail: { what: what.join(',') } };
}
