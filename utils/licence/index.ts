export { judgeLicence } from './judge';
export { licencePages, type PageSource } from './pages';
export { readLicence } from './read';
export type * from './types';
