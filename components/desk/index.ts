export { arrange, needsPerson, noWish, type Wish } from './arrange';
export { checkFactOf, failedFactOf } from './check-fact';
export { deskLines, toCsv } from './csv';
export { DeskTable } from './desk-table';
export { FilePane } from './file-pane';
export { DeskFilters } from './filters';
export { noteOf, summaryOf, verdictOf } from './rows';
export { DeskSummary } from './summary';
export type { Decision, DeskRow } from './types';
