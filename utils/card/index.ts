export { configureQr } from './qr-decode';
export { readCard } from './read-card';
export type * from './types';
