export type * from './jobs';
export type * from './page';
export type * from './policy';
export type * from './requests';
export { isPortalScript, type PortalScript } from './scripts';
