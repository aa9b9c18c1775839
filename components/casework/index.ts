export { failSentence } from './badge-face';
export { CaseworkBar } from './casework-bar';
export { FileBadge } from './file-badge';
export { canCheck, type FailedState, type FailReason, type FileState } from './file-state';
export { notesOf } from './notes';
export { summarise } from './summary';
export { wordsIn } from './words';
