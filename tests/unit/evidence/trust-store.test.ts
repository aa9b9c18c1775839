import 'fake-indexeddb/auto';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  countAdded,
  importList,
  keepAnchors,
  listAnchors,
  listLists,
  removeAnchor,
  removeList,
  storedTrust,
} from '../../../entrypoints/shared/trust-store';
import { type ManagedPolicy, noPolicy } from '../../../utils/messages';
import { parseCertificates, trustListVersion } from '../../../utils/trust';
import { openVault } from '../../../utils/vault';
import { ensureFixtures } from '../../fixtures';
import { type Authority, bytesOf } from '../../fixtures/ca/authority';
import { revocationList } from '../../fixtures/ca/revocation';

const nobody = noPolicy;

describe('the trust store', () => {
  let authority: Authority;
  beforeAll(async () => {
    authority = (await ensureFixtures()).authority;
  });
  afterEach(async () => (await openVault()).wipe());
  async function found(file: string) {
    const result = await parseCertificates(bytesOf(file));
    if (!result.ok) throw new Error(result.reason);
    return result.certificates;
  }

  it('keeps a root for the purposes that were chosen, and forgets it', async () => {
    const [root] = await found(authority.rootFiles.der);
    if (!root) throw new Error('no root');
    await keepAnchors([{ ...root, purposes: ['timestamp'] }]);
    const { material } = await storedTrust(nobody);
    expect(material.anchors[0]).toEqual({ der: root.der, purposes: ['timestamp'] });
    expect(material.version).toMatch(/^\d{4}-\d\d-\d\d\+[0-9a-f]{8}$/);
    await removeAnchor(root.sha256);
    expect((await storedTrust(nobody)).material.version).toBe(trustListVersion);
  });

  it('an authority that is no root helps to build a path and is no anchor', async () => {
    await keepAnchors(await found(authority.rootFiles.p7b));
    const { material } = await storedTrust(nobody);
    const sub = authority.der('sub');
    expect(material.anchors.some(({ der }) => Buffer.from(der).equals(sub))).toBe(false);
    expect(material.intermediates.some((der) => Buffer.from(der).equals(sub))).toBe(true);
  });

  it('an organisation’s root is shown as its own and cannot be removed', async () => {
    const certificate = bytesOf(authority.rootFiles.pem);
    const pem = new TextDecoder().decode(certificate);
    const managed: ManagedPolicy = { ...nobody, anchors: [{ certificate: pem, purposes: ['signature'] }] };
    const [installed] = await listAnchors(managed);
    expect(installed).toMatchObject({ origin: 'managed', purposes: ['signature'] });
    await removeAnchor(installed?.sha256 ?? '');
    expect((await storedTrust(managed)).material.anchors[0]?.purposes).toEqual(['signature']);
    expect(await listAnchors({ ...nobody, anchors: [{ certificate: 'nonsense', purposes: [] }] })).toEqual(
      await listAnchors(nobody),
    );
  });

  it.each(['der', 'pem'] as const)('takes a revocation list in %s, shows whose it is, and forgets it', async (form) => {
    const bytes = revocationList(authority, 'sub', { form });
    const list = await importList(bytes);
    expect(list?.issuer.commonName).toContain('CA cơ quan Nhà nước');
    expect(list?.sha256).toMatch(/^[0-9A-F]{64}$/);
    expect(await countAdded()).toEqual({ certificates: 0, lists: 1 });
    expect((await storedTrust(nobody)).lists).toEqual([bytes]);
    await removeList(list?.sha256 ?? '');
    expect(await listLists()).toEqual([]);
  });

  it('takes no list that is cut short or is something else', async () => {
    const bytes = revocationList(authority, 'sub');
    expect(await importList(bytes.slice(0, -9))).toBeNull();
    expect(await importList(bytesOf(authority.rootFiles.pem))).toBeNull();
    expect(await listLists()).toEqual([]);
  });

  it('binds each built-in root to its purpose', async () => {
    const purposes = Object.fromEntries(
      (await listAnchors(nobody)).map(({ subject, purposes: own }) => [subject.display, own.join('+')]),
    );
    expect(purposes).toEqual({
      'MIC National Root CA': 'signature',
      'Vietnam National Root CA': 'signature',
      'Vietnam National Root CA G3': 'signature',
      'VIETNAM NATIONAL ROOT CA - USBTOKEN': 'signature',
      'VIETNAM NATIONAL ROOT CA - RS': 'signature',
      'VIETNAM NATIONAL ROOT CA - MOBILEPKI': 'signature',
      'VIETNAM NATIONAL ROOT CA - TSA': 'timestamp',
      'VIETNAM NATIONAL ROOT CA - EMA': '',
      'Co quan chung thuc so chuyen dung Chinh phu (RootCA)': 'signature+timestamp',
      'RootCA chuyên dùng Chính phủ G2': 'signature+timestamp',
    });
  });
});
