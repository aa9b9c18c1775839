export { type Checklist, type ChecklistItem, checklist, type PageRow } from './checklist';
export { parseLimit } from './limits';
export { replacedPapersOf, replacementFor } from './replaced';
export { type RowSlot, slotForRow } from './slot';
export { procedure, procedureCodeIn } from './table';
export type * from './types';
export { refusalIn } from './upload-messages';
export type { Facts, Question } from './when';
