export { FileCard } from './file-card';
export { JoinChoice } from './join-choice';
export type { CheckedFile, Choice, Mended, PagePair } from './types';
