export { builtInAnchors, builtInIntermediates } from './built-in';
export {
  type AlgorithmId,
  algorithmOf,
  type Certificate,
  certificatesIn,
  readCertificate,
} from './certificate';
export {
  type Asn1,
  Asn1Error,
  childrenOf,
  contentOf,
  inside,
  Members,
  rawOf,
  readAsn1,
  readWhole,
  Tag,
} from './der';
export {
  hexOf,
  integerHex,
  joinBytes,
  octetsOf,
  oidOf,
  sameBytes,
  smallInteger,
  timeOf,
} from './der-values';
export { ExtensionId } from './extensions';
export { type GeneralName, readGeneralName } from './general-name';
export { parseCertificates } from './import';
export { type Name, nameParts, readName } from './name';
export { trustListVersion } from './trust-list-version.gen';
export type * from './types';
