export { chooseWard, personFromReading } from './from-reading';
export { parseStoredPerson } from './stored';
export { type PersonSummary, summariseMasked } from './summary';
export type * from './types';
