import type { LicenceCheck, LightName } from './types';

/** Makes the checks behind one light. */
export const checkOf =
  (light: LightName) =>
  (number: number, outcome: LicenceCheck['outcome'], code: string, detail?: Record<string, string>): LicenceCheck => ({
    number,
    light,
    outcome,
    code,
    ...(detail ? { detail } : {}),
  });
