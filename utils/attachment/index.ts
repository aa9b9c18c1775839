export { checkAttachment } from './check';
export { checkPaper } from './check-paper';
export type { PaperQuestion } from './document/findings';
export type { NamedPeople } from './document/people';
export { kindsAskedIn } from './document/title';
export { kindOf } from './file-kind';
export { readPictureHeader } from './picture-header';
export { repairAttachment } from './repair';
export type * from './types';
