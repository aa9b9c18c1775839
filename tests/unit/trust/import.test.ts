import { beforeAll, describe, expect, it } from 'vitest';
import { parseCertificates } from '../../../utils/trust';
import { ensureFixtures } from '../../fixtures';
import { type Authority, bytesOf } from '../../fixtures/ca/authority';

describe('importing certificates', () => {
  let authority: Authority;
  beforeAll(async () => {
    authority = (await ensureFixtures()).authority;
  });
  const text = (words: string) => new TextEncoder().encode(words);

  it.each(['pem', 'der', 'p7b'] as const)('reads the root from %s', async (form) => {
    const result = await parseCertificates(bytesOf(authority.rootFiles[form]));
    if (!result.ok) throw new Error(result.reason);
    const root = result.certificates.find((one) => one.selfSigned);
    expect(root).toMatchObject({ origin: 'imported', purposes: ['signature', 'timestamp'] });
    expect(root?.der).toEqual(authority.der('root'));
    expect(root?.subject.commonName).toContain('RootCA thử nghiệm');
    expect(root?.sha256).toMatch(/^[0-9A-F]{64}$/);
    expect(result.certificates.length).toBe(form === 'p7b' ? 2 : 1);
  });

  it('shows one certificate once', async () => {
    const pem = bytesOf(authority.rootFiles.pem);
    const result = await parseCertificates(new Uint8Array([...pem, 10, ...pem]));
    expect(result).toMatchObject({ ok: true, certificates: [{ selfSigned: true }] });
  });

  it('refuses a private key, also beside a certificate', async () => {
    const key = bytesOf(authority.key('root'));
    const refusal = { ok: false, reason: 'private-key-inside' };
    expect(await parseCertificates(key)).toEqual(refusal);
    expect(await parseCertificates(new Uint8Array([...bytesOf(authority.rootFiles.pem), ...key]))).toEqual(refusal);
    const der = Buffer.from(
      Buffer.from(key)
        .toString('latin1')
        .replace(/-----[^-]+-----|\s/g, ''),
      'base64',
    );
    expect(await parseCertificates(new Uint8Array(der))).toEqual(refusal);
  });

  it.each([
    ['empty', new Uint8Array(), 'empty'],
    ['a web page', text('<html></html>'), 'not-a-certificate'],
    ['noise', Uint8Array.from({ length: 999 }, (_, i) => (i * 73) & 255), 'not-a-certificate'],
    ['10 MB', new Uint8Array(10_000_000), 'too-large'],
    ['a block without its end', text('-----BEGIN CERTIFICATE-----\nMIIB'), 'damaged'],
    ['a block of nonsense', text('-----BEGIN CERTIFICATE-----\n!!!!\n-----END CERTIFICATE-----'), 'damaged'],
  ])('refuses %s with the reason', async (_name, bytes, reason) => {
    expect(await parseCertificates(bytes)).toEqual({ ok: false, reason });
  });

  it('never takes a root that is cut short', async () => {
    const der = authority.der('root');
    for (let length = 1; length < der.length; length += 37) {
      expect((await parseCertificates(der.slice(0, length))).ok, `${length} bytes`).toBe(false);
    }
  });
});
