export { checkAttachment } from './check';
export { kindOf } from './file-kind';
export { readPictureHeader } from './picture-header';
export { repairAttachment } from './repair';
export type * from './types';
