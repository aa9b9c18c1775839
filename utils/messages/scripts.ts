/** Content scripts that are put into a page on demand, never at rest (facts/toolchain.md 11). */
export type PortalScript = 'portal-form' | 'portal-files' | 'portal-papers' | 'portal-advice' | 'page-results';

const scripts: readonly string[] = [
  'portal-form',
  'portal-files',
  'portal-papers',
  'portal-advice',
  'page-results',
] satisfies PortalScript[];

/** A message may come from a page under attack: only scripts of this list are ever injected. */
export function isPortalScript(name: unknown): name is PortalScript {
  return typeof name === 'string' && scripts.includes(name);
}
