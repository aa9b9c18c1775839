export { blocksOf } from './blocks';
export { PageForm } from './page-form';
export { isSame, planFill } from './plan';
export { type StandingPerson, standingPeople } from './standing';
export type * from './types';
