/**
 * Hosts the packages may touch, as data.
 * Source: facts/portals.md 1.1–1.6 (portals), facts/signatures.md 8.4 (certification authorities).
 */

/** Pages where the citizen package acts without being asked for more (facts/portals.md 1.6). */
export const portalMatches = [
  'https://dichvucong.gov.vn/*',
  'https://*.dichvucong.gov.vn/*',
  'https://dichvucong.hochiminhcity.gov.vn/*',
  'https://dichvucongnganhtuphap.moj.gov.vn/*',
  'https://tokhaidientu.moj.gov.vn/*',
  'https://dichvucong.bocongan.gov.vn/*',
  'https://hokinhdoanh.dkkd.gov.vn/*',
  'https://dangkyquamang.dkkd.gov.vn/*',
] as const;

/** Officers' dossier pages whose address is public (facts/portals.md 1.3); others are added by the user. */
export const caseworkMatches = ['https://motcua.thanhhoa.gov.vn/*', 'https://motcua.moha.gov.vn/*'] as const;

/** Asked for when the user first opens such a page, never before. */
export const optionalMatches = ['https://*.gov.vn/*'] as const;
