import {
  type Asn1,
  type Certificate,
  ExtensionId,
  type GeneralName,
  Members,
  type Name,
  readGeneralName,
  readWhole,
} from '../trust';

/** What the authorities above allow a certificate to be named (RFC 5280 4.2.1.10, 6.1.4 g). */
export class NameConstraints {
  /** One list for each authority that permits something: a name must suit every list. */
  private readonly permitted: GeneralName[][] = [];
  private readonly excluded: GeneralName[] = [];

  /** Adds the constraints of an authority. */
  add(certificate: Certificate): void {
    const extension = certificate.extensions.raw.get(ExtensionId.nameConstraints);
    if (!extension) return;
    const members = new Members(readWhole(extension.value));
    const permitted = members.optional(0xa0);
    const excluded = members.optional(0xa1);
    if (permitted) this.permitted.push(subtrees(permitted));
    if (excluded) this.excluded.push(...subtrees(excluded));
  }

  get empty(): boolean {
    return this.permitted.length === 0 && this.excluded.length === 0;
  }

  allows(certificate: Certificate): boolean {
    return this.empty || namesOf(certificate).every((name) => this.allowsName(name));
  }

  private allowsName(name: GeneralName): boolean {
    const sameKind = (subtree: GeneralName) => kindOf(subtree) === kindOf(name);
    // A form nobody here compares is refused by any constraint on it, permitted or excluded.
    if (name.kind === 'other') return ![...this.excluded, ...this.permitted.flat()].some(sameKind);
    if (this.excluded.some((subtree) => sameKind(subtree) && within(name, subtree))) return false;
    return this.permitted.every((list) => {
      const relevant = list.filter(sameKind);
      return relevant.length === 0 || relevant.some((subtree) => within(name, subtree));
    });
  }
}

const subtrees = (node: Asn1): GeneralName[] =>
  new Members({ ...node, tag: 0x30 }).rest().map((child) => readGeneralName(new Members(child).next()));

const kindOf = (name: GeneralName) => (name.kind === 'other' ? `other ${name.tag}` : name.kind);

const emailOid = '1.2.840.113549.1.9.1';

/** The subject, its alternative names, and an e-mail in the subject when no alternative name has one. */
function namesOf({ subject, extensions }: Certificate): GeneralName[] {
  const alternative = extensions.subjectAltNames ?? [];
  const names: GeneralName[] = [...alternative];
  if (subject.parts.length > 0) names.push({ kind: 'directory', name: subject });
  if (!alternative.some((name) => name.kind === 'email')) {
    for (const { oid, value } of subject.parts.flat()) if (oid === emailOid) names.push({ kind: 'email', value });
  }
  return names;
}

function within(name: GeneralName, subtree: GeneralName): boolean {
  if (name.kind === 'directory' && subtree.kind === 'directory') return under(name.name, subtree.name);
  if (name.kind === 'email' && subtree.kind === 'email') return emailWithin(name.value, subtree.value);
  if (name.kind === 'dns' && subtree.kind === 'dns') return dnsWithin(name.value, subtree.value);
  if (name.kind === 'uri' && subtree.kind === 'uri') return hostWithin(hostOf(name.value), subtree.value);
  if (name.kind === 'address' && subtree.kind === 'address') return addressWithin(name.bytes, subtree.bytes);
  return false;
}

const under = (name: Name, subtree: Name) => subtree.keys.every((key, i) => name.keys[i] === key);

function emailWithin(email: string, subtree: string): boolean {
  if (subtree.includes('@')) return lower(email) === lower(subtree);
  return hostWithin(email.slice(email.lastIndexOf('@') + 1), subtree);
}

function dnsWithin(host: string, subtree: string): boolean {
  return subtree === '' || lower(host) === lower(subtree) || lower(host).endsWith(`.${lower(subtree)}`);
}

function hostWithin(host: string | undefined, subtree: string): boolean {
  if (!host) return false;
  return subtree.startsWith('.') ? lower(host).endsWith(lower(subtree)) : lower(host) === lower(subtree);
}

const hostOf = (uri: string) => /^[a-z][\w+.-]*:\/\/(?:[^@/]*@)?([^:/?#]+)/i.exec(uri)?.[1];
const lower = (text: string) => text.toLowerCase();

function addressWithin(address: Uint8Array, range: Uint8Array): boolean {
  const size = range.length / 2;
  return (
    address.length === size && address.every((byte, i) => ((byte ^ (range[i] ?? 0)) & (range[size + i] ?? 0)) === 0)
  );
}
