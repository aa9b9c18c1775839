export { PageForm } from './page-form';
export { planFill } from './plan';
export type * from './types';
