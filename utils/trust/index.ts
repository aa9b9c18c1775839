export { builtInAnchors, builtInIntermediates, builtInPins } from './built-in';
export {
  type AlgorithmId,
  algorithmOf,
  type Certificate,
  certificatesIn,
  readCertificate,
} from './certificate';
export { type Crl, type CrlEntry, readCrl } from './crl';
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
  integerBits,
  integerHex,
  joinBytes,
  octetsOf,
  oidOf,
  sameBytes,
  smallInteger,
  timeOf,
} from './der-values';
export {
  type EvidenceService,
  evidencePermission,
  evidenceServers,
  evidenceTarget,
} from './evidence-hosts';
export { evidenceLife } from './evidence-life';
export { AccessMethod, type DistributionPoint, ExtensionId } from './extensions';
export { type GeneralName, readGeneralName } from './general-name';
export { parseCertificates } from './import';
export { parseList } from './import-list';
export { AnswersAbout } from './memo';
export { keyBelow, type Name, nameParts, readName } from './name';
export { type OcspResponse, readOcspResponse, revocationInfoIn, type SingleResponse } from './ocsp';
export { nonceValue, ocspRequest } from './ocsp-request';
export { foldDashes, type QuirkId, quirks } from './quirks';
export { trustListVersion } from './trust-list-version.gen';
export type * from './types';
