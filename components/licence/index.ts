export { CheckList } from './check-list';
export { DossierForm } from './dossier-form';
export { FieldList } from './field-list';
export { LicenceLights } from './licence-lights';
export { PageWords } from './page-words';
export { kindWords } from './words';
