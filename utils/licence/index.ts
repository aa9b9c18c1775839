export { judgeLicence } from './judge';
export { licencePages, type PageSource } from './pages';
export { readLicence } from './read';
export type { TextItem } from './text-items';
export type * from './types';
