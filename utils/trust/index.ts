export { builtInAnchors, builtInIntermediates } from './built-in';
export {
  type AlgorithmId,
  algorithmOf,
  type Certificate,
  certificatesIn,
  rawExtensions,
  readCertificate,
} from './certificate';
export {
  type Asn1,
  Asn1Error,
  childrenOf,
  contentOf,
  expectTag,
  inside,
  Members,
  rawOf,
  readAsn1,
  readWhole,
  Tag,
} from './der';
export {
  bitsAsBytes,
  booleanOf,
  hexOf,
  integerHex,
  joinBytes,
  namedBits,
  octetsOf,
  oidOf,
  sameBytes,
  smallInteger,
  timeOf,
} from './der-values';
export { type DistributionPoint, ExtensionId, readPointName } from './extensions';
export { type GeneralName, readGeneralName } from './general-name';
export { parseCertificates } from './import';
export { type Name, nameParts, readName, relativeKey } from './name';
export { trustListVersion } from './trust-list-version.gen';
export type * from './types';
