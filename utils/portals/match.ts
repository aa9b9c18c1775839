import { offLimitsEverywhere, portalRows } from './rows';

export interface PortalMatch {
  /** Row id, or `generic`. */
  id: string;
  /** Selectors of what is never scanned and never filled. */
  offLimits: string[];
  procedureCode: string | null;
  agencyCode: string | null;
}

/** `1.001193`, with the local suffix `.000.00.00.H29` left out (facts/portals.md 5.2). */
const procedure = /(?<![\d.])([123]\.\d{6})(?!\d)/;

/** What the address of a page says: which portal, which procedure, which agency (facts/portals.md 1.7). */
export function matchPortal(address: string): PortalMatch {
  const url = new URL(address);
  const row = portalRows.find(({ hosts, path }) => hosts.test(url.hostname) && (!path || path.test(url.pathname)));
  const asked = url.searchParams;
  const code = asked.get('MaTTHCDP') ?? asked.get('maTTHC') ?? asked.get('MaDVC') ?? `${url.pathname}${url.hash}`;
  return {
    id: row?.id ?? 'generic',
    offLimits: [...offLimitsEverywhere, ...(row?.offLimits ?? [])],
    procedureCode: procedure.exec(code)?.[1] ?? null,
    agencyCode: asked.get('MaCoQuanThucHien') ?? asked.get('donVi'),
  };
}
