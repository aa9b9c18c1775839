import type { FailedState, FailReason } from '../../components/casework';

type Fetched = { ok: true; blob: Blob } | { ok: false; state: FailedState };

/** What the engine takes; a larger file is not even fetched. */
const largestBytes = 150 * 2 ** 20;

/**
 * Gets a file as the officer's own session would, from the page's own host only.
 * Called after a trusted press, or where the agency's policy has files checked when a dossier opens.
 */
export async function fetchFile(url: string, signal: AbortSignal): Promise<Fetched> {
  if (!isOwnHost(url)) return failed('other_host');
  try {
    const response = await fetch(url, { credentials: 'include', signal });
    if (!isOwnHost(response.url)) return failed('other_host');
    if (!response.ok) return failed('refused', response.status);
    if (Number(response.headers.get('content-length')) > largestBytes) return failed('too_large');
    const blob = await response.blob();
    const isPage = /^text\/html/i.test(response.headers.get('content-type') ?? '');
    // Some servers label every download as a page; what the file itself says counts.
    return isPage && !(await startsAsPdf(blob)) ? failed('web_page') : { ok: true, blob };
  } catch {
    return failed('network');
  }
}

/** The session of the page reaches its own host alone. */
export function isOwnHost(url: string): boolean {
  return URL.parse(url, location.href)?.origin === location.origin;
}

function failed(reason: FailReason, status?: number): Fetched {
  return { ok: false, state: { kind: 'failed', reason, ...(status === undefined ? {} : { status }) } };
}

/** Readers accept the mark anywhere in the first 1024 bytes (ISO 32000-2 annex I). */
async function startsAsPdf(blob: Blob): Promise<boolean> {
  return (await blob.slice(0, 1024).text()).includes('%PDF-');
}
