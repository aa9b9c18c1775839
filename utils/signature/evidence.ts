/** One question to an authority's server; whoever answers decides whether it may be asked at all. */
export type EvidenceRequest =
  /** `cacheKey` names the certificate asked about: the body carries a nonce and differs each time. */
  { kind: 'ocsp'; url: string; body: Uint8Array; cacheKey: string } | { kind: 'crl' | 'issuer'; url: string };

export type EvidenceAnswer =
  /** `fresh`: from the server just now, not from a cache. */
  | { outcome: 'answered'; bytes: Uint8Array; fresh: boolean }
  /** `not-allowed`: the person has not been asked or said no; nothing went out. */
  | { outcome: 'not-allowed' | EvidenceProblem };

/** `refused`: a server is there but gave no answer: an error, a redirect, no such file. */
export type EvidenceProblem = 'unreachable' | 'timed-out' | 'too-large' | 'refused';

/** Never throws, except for an AbortSignal that ends the job. */
export type FetchEvidence = (request: EvidenceRequest, signal?: AbortSignal) => Promise<EvidenceAnswer>;
