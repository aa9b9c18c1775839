import type { VerificationPolicy } from './policy';
import type { PortalScript } from './scripts';

/** What any part of the extension may ask the background. One row a request: what goes in, what comes back. */
export interface Requests {
  'engine/ensure': { input: object; output: { ready: boolean } };
  'script/inject': { input: { script: PortalScript }; output: { injected: boolean } };
  'report/open': { input: { blob: Blob; name: string }; output: { opened: boolean } };
  'policy/read': { input: object; output: VerificationPolicy };
  'options/open': { input: { tab?: string }; output: { opened: boolean } };
}

export type RequestType = keyof Requests;

/** A result file a page links to. */
export interface ResultLink {
  url: string;
  name: string;
}
