import { browser } from 'wxt/browser';
import type { Requests, RequestType } from '../../utils/messages';

export type Sender = Parameters<Parameters<typeof browser.runtime.onMessage.addListener>[0]>[1];

/** What answers a request. Absent rows stay unanswered: another part of the extension may know them. */
export type Handlers = {
  [T in RequestType]: (input: Requests[T]['input'], sender: Sender) => Promise<Requests[T]['output']>;
};

/**
 * One listener for all requests. Synchronous on purpose: an async listener would answer
 * every message of the extension, also those meant for others (facts/toolchain.md 11).
 */
export function route(handlers: Handlers): void {
  browser.runtime.onMessage.addListener((message: unknown, sender, sendResponse) => {
    if (sender.id !== browser.runtime.id || !isRequest(message, handlers)) return;
    const answer = handlers[message.type] as (input: unknown, sender: Sender) => Promise<unknown>;
    answer(message, sender).then(sendResponse, (error: unknown) => {
      console.error(message.type, error);
      sendResponse({ failed: String(error) });
    });
    return true;
  });
}

function isRequest(message: unknown, handlers: Handlers): message is { type: RequestType } {
  return typeof message === 'object' && message !== null && 'type' in message && String(message.type) in handlers;
}
