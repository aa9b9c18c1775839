export type * from './jobs';
export type * from './page';
export { type ManagedPolicy, noPolicy, type VerificationPolicy } from './policy';
export type * from './requests';
export { isPortalScript, type PortalScript } from './scripts';
