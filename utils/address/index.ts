export { resolveAddress } from './resolve';
export { mergedOn, provinceNamed, provincesWithWard, tookOver, wardSpellings } from './succession';
export type * from './types';
export { unitFold, unitKey } from './unit-key';
export { bareName } from './unit-names';
