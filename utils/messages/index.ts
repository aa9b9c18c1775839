export type * from './jobs';
export type * from './requests';
export { isPortalScript, type PortalScript } from './scripts';
