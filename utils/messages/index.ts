export type * from './jobs';
