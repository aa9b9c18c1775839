import { browser } from 'wxt/browser';
import type { Requests, RequestType } from '../../utils/messages';

/**
 * Asks the background. Rejects when the extension was updated or removed under a running page;
 * a service worker that was stopped is started again by the browser.
 */
export async function request<T extends RequestType>(
  type: T,
  input: Requests[T]['input'],
): Promise<Requests[T]['output']> {
  return browser.runtime.sendMessage({ type, ...input });
}
