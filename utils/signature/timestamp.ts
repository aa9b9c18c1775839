import {
  Asn1Error,
  algorithmOf,
  type Certificate,
  ExtensionId,
  Members,
  octetsOf,
  readWhole,
  sameBytes,
  smallInteger,
  Tag,
  timeOf,
} from '../trust';
import { canHash, type Hash, hashOf } from './algorithms';
import { type BuiltPath, buildPath } from './build-path';
import { type Cms, CmsId, readCms } from './cms';
import { checkCms, ownContent, type SignedContent } from './cms-check';
import { Findings } from './findings';
import type { TrustContext } from './trust-context';

const timeStampingPurpose = '1.3.6.1.5.5.7.3.8';

/** `untrusted`: all fits, but the authority leads to no anchor. */
export interface TimestampCheck {
  outcome: 'valid' | 'untrusted' | 'invalid';
  time?: Date;
  imprintHash?: Hash;
  certificate?: Certificate;
  path?: BuiltPath;
  cms?: Cms;
}

const invalid: TimestampCheck = { outcome: 'invalid' };

/** An RFC 3161 token over `content` (facts/signatures.md 4): structure, imprint, signature, purpose, path at genTime. */
export async function checkTimestamp(
  token: Uint8Array,
  content: SignedContent,
  trust: TrustContext,
): Promise<TimestampCheck> {
  try {
    return await check(token, content, trust);
  } catch (error) {
    if (error instanceof Asn1Error) return invalid;
    throw error;
  }
}

async function check(token: Uint8Array, content: SignedContent, trust: TrustContext): Promise<TimestampCheck> {
  const cms = readCms(token);
  if (!cms?.content || cms.contentType !== CmsId.tstInfo) return invalid;
  const info = readInfo(cms.content);
  if (!info.hash || !canHash(info.hash)) return invalid;
  if (!sameBytes(info.imprint, await content.digest(info.hash))) return invalid;
  const findings = new Findings();
  const own = { content: ownContent(cms.content), contentType: CmsId.tstInfo, pool: trust.intermediates };
  const checked = await checkCms(cms, own, findings);
  if (!checked || findings.breaks || !checked.signer.signed) return invalid;
  const { certificate } = checked;
  if (checked.ess !== 'match' || !stampsOnly(certificate)) return { ...invalid, time: info.time, certificate };
  const facts = { time: info.time, imprintHash: info.hash, certificate, cms };
  const sources = {
    intermediates: [...cms.certificates, ...trust.intermediates],
    anchors: trust.anchorsFor('timestamp'),
  };
  const path = await buildPath(certificate, sources, info.time, {}, trust.cache);
  return { outcome: path.outcome === 'valid' ? 'valid' : 'untrusted', ...facts, path };
}

/** TSTInfo (RFC 3161 2.4.2), as far as it is judged. */
function readInfo(bytes: Uint8Array): { hash: Hash | undefined; imprint: Uint8Array; time: Date } {
  const members = new Members(readWhole(bytes));
  if (smallInteger(members.next()) !== 1) throw new Asn1Error('a TSTInfo of another version');
  members.take(Tag.oid);
  const imprint = new Members(members.next());
  const hash = hashOf(algorithmOf(imprint.next()).oid);
  const value = octetsOf(imprint.next());
  members.take(Tag.integer);
  return { hash, imprint: value, time: timeOf(members.next()) };
}

/** RFC 3161 2.3: the purpose is timeStamping, alone and critical. */
function stampsOnly({ extensions }: Certificate): boolean {
  const [purpose, ...others] = extensions.extendedKeyUsage ?? [];
  const critical = extensions.raw.get(ExtensionId.extendedKeyUsage)?.critical ?? false;
  return purpose === timeStampingPurpose && others.length === 0 && critical;
}
