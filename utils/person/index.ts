export { type ContactName, contactFields, organisationFields, places, withPlace } from './contacts';
export { cardTextFields, chooseWard, personFromReading } from './from-reading';
export { parseStoredPerson } from './stored';
export { summariseMasked } from './summary';
export type * from './types';
