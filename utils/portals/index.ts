export { caseworkMatches } from './hosts';
export { type MadeFile, madeFilesAnswer, madeFilesNews, madeFilesQuestion, readMadeFiles } from './made-files';
export { matchPortal } from './match';
export { isPdfLink, linkedFileName } from './result-links';
export { submitSelectors, submitWords } from './submit-buttons';
