export { resolveAddress } from './resolve';
export type * from './types';
export { unitFold, unitKey } from './unit-key';
export { bareName } from './unit-names';
