import type { VerificationPolicy } from './policy';
import type { PortalScript } from './scripts';

/** What any part of the extension may ask the background. One row a request: what goes in, what comes back. */
export interface Requests {
  'engine/ensure': { input: object; output: { ready: boolean } };
  'script/inject': { input: { script: PortalScript }; output: { injected: boolean } };
  /** `from`: the host it was fetched through; `expected`: bytes of the file the browser saved. */
  'report/open': { input: { blob: Blob; name: string; from?: string; expected?: number }; output: { opened: boolean } };
  /** The PDF that was downloaded last, if the user asked to be told. */
  'download/recent': { input: object; output: { name: string | null } };
  'download/check': { input: object; output: { opened: boolean } };
  'download/dismiss': { input: object; output: { done: boolean } };
  /** Shows the saved file in the system's folder window, from where it can be dropped into the report page. */
  'download/show': { input: object; output: { done: boolean } };
  'policy/read': { input: object; output: VerificationPolicy };
  'options/open': { input: { tab?: string }; output: { opened: boolean } };
}

export type RequestType = keyof Requests;

/** What became of fetching a file through its page. */
export type ResultOutcome = 'opened' | 'other-host' | 'failed';

/** A result file a page links to. */
export interface ResultLink {
  url: string;
  name: string;
}
