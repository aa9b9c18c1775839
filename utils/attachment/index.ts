export { checkAttachment } from './check';
export { repairAttachment } from './repair';
export type * from './types';
