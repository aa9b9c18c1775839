import table from './procedures.gen.json';
import type { PortalProfile, Procedure } from './types';

// Read only inside functions: a content script that wants one code does not carry the table.
const procedures = (): Procedure[] => table.procedures;
const profiles = (): PortalProfile[] => table.profiles;

/** The procedure of a national code; local suffixes (`1.001612.000.00.00.H29`) are ignored. */
export function procedure(code: string): Procedure | undefined {
  const national = procedureCodeIn(code);
  return procedures().find((row) => row.code === national);
}

/** The one procedure code a text names, or null when it names none or several (facts/portals.md 5.2). */
export function procedureCodeIn(text: string): string | null {
  const codes = new Set([...text.matchAll(/(?<![\d.])([123]\.\d{6})(?!\d)/g)].map(([, code]) => code));
  const [only] = codes;
  return codes.size === 1 && only ? only : null;
}

/** What is known of this portal, and whether that is its own rule or only the careful default. */
export function portalProfile(host: string, path: string): { profile: PortalProfile | undefined; own: boolean } {
  const own = profiles().find((row) => row.host === host && path.startsWith(row.path ?? ''));
  return { profile: own ?? profiles().find((row) => row.host === '*'), own: own !== undefined };
}
