export { caseworkMatches } from './hosts';
export { matchPortal } from './match';
export { isPdfLink, linkedFileName } from './result-links';
