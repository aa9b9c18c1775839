import { type Asn1, contentOf, inside, Members } from './der';
import { hexOf } from './der-values';
import { type Name, readName } from './name';

/** GeneralName (RFC 5280 4.2.1.6), as far as path validation compares it. */
export type GeneralName =
  | { kind: 'email' | 'dns' | 'uri'; value: string }
  | { kind: 'directory'; name: Name }
  | { kind: 'address'; bytes: Uint8Array }
  | { kind: 'other'; tag: number; hex: string };

export function readGeneralName(node: Asn1): GeneralName {
  const text = () => String.fromCharCode(...contentOf(node));
  switch (node.tag) {
    case 0x81:
      return { kind: 'email', value: text() };
    case 0x82:
      return { kind: 'dns', value: text() };
    case 0x86:
      return { kind: 'uri', value: text() };
    case 0xa4:
      return { kind: 'directory', name: readName(inside(node)) };
    case 0x87:
      return { kind: 'address', bytes: contentOf(node) };
    default:
      return { kind: 'other', tag: node.tag, hex: hexOf(contentOf(node)) };
  }
}

export const readGeneralNames = (node: Asn1): GeneralName[] => new Members(node).rest().map(readGeneralName);
