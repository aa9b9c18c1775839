export { caseworkMatches, optionalMatches, portalMatches } from './hosts';
export { matchPortal } from './match';
export { isPdfLink, linkedFileName } from './result-links';
