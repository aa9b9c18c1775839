export { CaseQuestions } from './case-questions';
export { LastLook, type LookedAt } from './last-look';
export { PaperList } from './paper-list';
