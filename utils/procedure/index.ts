export { parseLimit } from './limits';
export { type RowSlot, slotForRow } from './slot';
export { procedure, procedureCodeIn } from './table';
export type * from './types';
export { refusalIn } from './upload-messages';
