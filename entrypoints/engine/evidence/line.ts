import type { EvidenceAnswer, EvidenceRequest, FetchEvidence } from '../../../utils/signature';

/** A worker's question on its way to the page that hosts it, and the answer on its way back. */
export type EvidenceQuestion = { type: 'evidence'; id: number; request: EvidenceRequest };
export type EvidenceReply = { type: 'evidence'; id: number; answer: EvidenceAnswer };

const waiting = new Map<number, (answer: EvidenceAnswer) => void>();
let lastId = 0;

/** The worker's end: workers have no way to the network of their own, so that all questions pass one desk. */
export const askPage: FetchEvidence = (request) =>
  new Promise((resolve) => {
    lastId += 1;
    waiting.set(lastId, resolve);
    self.postMessage({ type: 'evidence', id: lastId, request } satisfies EvidenceQuestion);
  });

export function pageAnswered({ id, answer }: EvidenceReply): void {
  waiting.get(id)?.(answer);
  waiting.delete(id);
}
