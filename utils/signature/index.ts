export type { EvidenceAnswer, EvidenceRequest, FetchEvidence } from './evidence';
export type * from './types';
export { verifyPdf } from './verify';
