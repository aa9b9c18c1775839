import type { EvidenceRequest } from '../../../utils/signature';

/** Bytes; a list of a large authority is a few megabytes, the rest is small. */
const limits: Record<EvidenceRequest['kind'], number> = { ocsp: 100_000, crl: 20_000_000, issuer: 200_000 };

/** A timestamp server of theirs was seen to take minutes; nobody waits that long for a verdict. */
const timeoutMs = 10_000;

export type Reply =
  | { is: 'answered'; bytes: Uint8Array }
  /** `refused`: a server is there but gave no such file; `unreachable` says something about the whole host. */
  | { is: 'refused' | 'unreachable' | 'timed-out' | 'too-large' };

/**
 * One question over the network, once every condition is met: nothing of the person goes along (no cookies, no
 * referrer), a redirect is not followed, and the body is read only up to its limit. Never throws.
 */
export async function ask(request: EvidenceRequest, url: string, waitMs = timeoutMs): Promise<Reply> {
  const clock = AbortSignal.timeout(waitMs);
  try {
    const response = await fetch(url, {
      ...(request.kind === 'ocsp'
        ? {
            method: 'POST',
            headers: { 'content-type': 'application/ocsp-request' },
            body: request.body as Uint8Array<ArrayBuffer>,
          }
        : {}),
      redirect: 'manual',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      signal: clock,
    });
    if (!response.ok || !response.body) return { is: 'refused' };
    const limit = limits[request.kind];
    const announced = Number(response.headers.get('content-length') ?? 0);
    const bytes = announced > limit ? null : await readUpTo(response.body, limit);
    if (!bytes) await response.body.cancel().catch(() => undefined);
    return bytes ? { is: 'answered', bytes } : { is: 'too-large' };
  } catch {
    return { is: clock.aborted ? 'timed-out' : 'unreachable' };
  }
}

/** Null as soon as more arrives than allowed: what was announced is not believed. */
async function readUpTo(body: ReadableStream<Uint8Array>, limit: number): Promise<Uint8Array | null> {
  const reader = body.getReader();
  const parts: Uint8Array[] = [];
  let length = 0;
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    length += next.value.length;
    if (length > limit) {
      await reader.cancel();
      return null;
    }
    parts.push(next.value);
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
