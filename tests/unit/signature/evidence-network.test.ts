import { beforeAll, describe, expect, it } from 'vitest';
import { type EvidenceAnswer, type EvidenceRequest, type FetchEvidence, verifyPdf } from '../../../utils/signature';
import { makeAnswer } from '../../fixtures/evidence/answer';
import { makeList } from '../../fixtures/evidence/crl';
import { day, makeWorld, signedPaper, type World } from '../../fixtures/evidence/world';
import { context, integer, oid, sequence, setOf, text, tlv } from '../../fixtures/pdf/der';
import {
  extension,
  type Identity,
  isAuthority,
  issue,
  issueRoot,
  nameOf,
  rsaKey,
  signs,
} from '../../fixtures/pdf/identity';

const ocspUrl = 'http://ocsp.ca.gov.vn';
const listUrl = 'http://ca.gov.vn/pki/pub/crl/cpcag2.crl';
const issuerUrl = 'http://ca.gov.vn/pki/pub/crt/cpcag2.crt';
const uri = (url: string) => tlv(0x86, Buffer.from(url));

/** A signer whose certificate names the authorities' servers, as Vietnamese ones do. */
function signerWithAddresses({ authority }: World): Identity {
  const access = (id: string, url: string) => sequence(oid(id), uri(url));
  const addresses = sequence(access('1.3.6.1.5.5.7.48.1', ocspUrl), access('1.3.6.1.5.5.7.48.2', issuerUrl));
  const points = sequence(sequence(context(0, context(0, uri(listUrl)))));
  return issue({
    issuer: authority,
    subject: nameOf('Người ký có địa chỉ'),
    key: rsaKey(2048, 'signer'),
    serial: integer(4711),
    extensions: [signs(), extension('1.3.6.1.5.5.7.1.1', false, addresses), extension('2.5.29.31', false, points)],
  });
}

const bytesOf = (made: Buffer) => new Uint8Array(made);
const answered = (bytes: Buffer, fresh = true): EvidenceAnswer => ({
  outcome: 'answered',
  bytes: bytesOf(bytes),
  fresh,
});

describe('evidence from servers', () => {
  let world: World;
  let signer: Identity;
  let leafOnly: Uint8Array;
  beforeAll(() => {
    world = makeWorld();
    signer = signerWithAddresses(world);
    const cms = { ess: 'none' as const, certificates: [signer.certificate] };
    leafOnly = bytesOf(
      signedPaper(world, { as: signer, when: null, subFilter: 'adbe.pkcs7.detached', cms }).draft.bytes,
    );
  });

  const verify = async (
    answers: Partial<Record<EvidenceRequest['kind'], (request: EvidenceRequest) => EvidenceAnswer>>,
  ) => {
    const asked: EvidenceRequest[] = [];
    const fetchEvidence: FetchEvidence = async (request) => {
      asked.push(request);
      return answers[request.kind]?.(request) ?? { outcome: 'unreachable' };
    };
    const report = await verifyPdf(leafOnly, {
      anchors: [bytesOf(world.root.certificate)],
      evidence: { crls: [bytesOf(makeList({ by: world.root }))] },
      fetchEvidence,
    });
    const [signature] = report.signatures;
    return { report, signature, codes: signature?.findings.map(({ code }) => code) ?? [], asked };
  };
  const issuerFile = () => answered(world.authority.certificate);
  const good = () => makeAnswer({ about: signer, issuer: world.authority, by: world.responder });

  it('names the servers and asks nobody when nobody may be asked', async () => {
    const report = await verifyPdf(leafOnly, { anchors: [bytesOf(world.root.certificate)] });
    expect(report.overall).toBe('indeterminate');
    expect(report.evidenceHosts).toEqual([{ host: 'ca.gov.vn', kinds: ['issuer'], outcome: 'not-asked' }]);
  });

  it('completes a path whose intermediate nobody has, then asks the responder', async () => {
    const { report, signature, codes, asked } = await verify({ issuer: issuerFile, ocsp: () => answered(good()) });
    expect(report.overall).toBe('valid');
    expect(codes).toContain('revocation-good');
    expect(signature?.chain.map(({ revocation }) => [revocation.source, revocation.origin])).toEqual([
      ['ocsp', 'network'],
      ['crl', 'given'],
      [undefined, undefined],
    ]);
    expect(asked.map(({ kind, url }) => `${kind} ${url}`)).toEqual([`issuer ${issuerUrl}`, `ocsp ${ocspUrl}`]);
    expect(report.evidenceHosts.map(({ host, outcome }) => `${host} ${outcome}`)).toEqual([
      'ca.gov.vn answered',
      'ocsp.ca.gov.vn answered',
    ]);
  });

  it('sends a nonce and refuses an answer with another', async () => {
    const nonces: string[] = [];
    const other = makeAnswer({
      about: signer,
      issuer: world.authority,
      by: world.responder,
      nonce: Buffer.alloc(16, 7),
    });
    const ocsp = (request: EvidenceRequest) => {
      if (request.kind === 'ocsp') nonces.push(Buffer.from(request.body).toString('hex').slice(-32));
      return answered(other);
    };
    const { codes } = await verify({ issuer: issuerFile, ocsp });
    expect(codes).toContain('revocation-not-checked');
    expect(codes).not.toContain('revocation-good');
    await verify({ issuer: issuerFile, ocsp });
    expect(new Set(nonces).size).toBe(2);
  });

  it('takes an answer that repeats the nonce', async () => {
    const { codes } = await verify({
      issuer: issuerFile,
      ocsp: (request) => {
        const nonce = request.kind === 'ocsp' ? Buffer.from(request.body).subarray(-16) : Buffer.alloc(0);
        return answered(makeAnswer({ about: signer, issuer: world.authority, by: world.responder, nonce }));
      },
    });
    expect(codes).toContain('revocation-good');
  });

  it('asks for a list where the responder is silent', async () => {
    const list = () => answered(makeList({ by: world.authority, revoked: [{ who: signer, at: day(-2) }] }));
    const { codes, asked } = await verify({ issuer: issuerFile, crl: list });
    expect(codes).toContain('certificate-revoked-no-proof');
    expect(asked.map(({ kind }) => kind)).toEqual(['issuer', 'ocsp', 'crl']);
  });

  it('reads a list served as PEM text', async () => {
    const der = makeList({ by: world.authority });
    const pem = `-----BEGIN X509 CRL-----\n${der.toString('base64').replace(/(.{64})/g, '$1\n')}\n-----END X509 CRL-----\n`;
    const { codes } = await verify({ issuer: issuerFile, crl: () => answered(Buffer.from(pem)) });
    expect(codes).toContain('revocation-good');
  });

  it.each(['unreachable', 'timed-out', 'too-large'] as const)(
    'warns and does not fail when a server is %s',
    async (outcome) => {
      const { report, codes } = await verify({
        issuer: issuerFile,
        ocsp: () => ({ outcome }),
        crl: () => ({ outcome }),
      });
      expect(report.overall).toBe('valid');
      expect(codes).toContain('revocation-not-checked');
      expect(report.evidenceHosts.find(({ host }) => host === 'ocsp.ca.gov.vn')?.outcome).toBe('failed');
    },
  );

  it('believes no issuer that a server makes up', async () => {
    const madeUp = issue({
      issuer: issueRoot('Gốc giả'),
      subject: world.authority.subject,
      extensions: [isAuthority()],
    });
    const { report, signature } = await verify({ issuer: () => answered(madeUp.certificate) });
    expect(report.overall).toBe('indeterminate');
    expect(signature?.trust).toBe('unknown');
  });

  it('stops when told to', async () => {
    const controller = new AbortController();
    controller.abort();
    await expect(verifyPdf(leafOnly, { signal: controller.signal })).rejects.toThrow();
  });

  it('trusts a root that comes in the file only under its pin', async () => {
    const cms = { certificates: [world.signer.certificate, world.authority.certificate, world.root.certificate] };
    const file = bytesOf(signedPaper(world, { when: null, cms }).draft.bytes);
    const trust = { anchors: [], intermediates: [], version: 'test' };
    const sha256 = Buffer.from(await crypto.subtle.digest('SHA-256', bytesOf(world.root.certificate))).toString('hex');
    const pinned = { ...trust, pins: [{ sha256: sha256.toUpperCase(), purposes: ['signature' as const] }] };
    const wrong = {
      ...trust,
      pins: [
        { sha256: sha256.replace(/^./, (digit) => (digit === '0' ? '1' : '0')), purposes: ['signature' as const] },
      ],
    };
    expect((await verifyPdf(file, { trust: pinned })).overall).toBe('valid');
    expect((await verifyPdf(file, { trust: wrong })).overall).toBe('indeterminate');
  });

  it('forgives the dash with which the national roots write their own name', async () => {
    const named = (name: string) => sequence(setOf(sequence(oid('2.5.4.3'), text(name))));
    const key = rsaKey(2048, 'dash');
    const authority = issue({
      issuer: world.root,
      subject: named('ROOT CA - RS'),
      key,
      serial: integer(99),
      extensions: [isAuthority(), extension('2.5.29.15', true, Buffer.from([3, 2, 1, 6]))],
    });
    const crlIssuer = context(2, context(4, named('ROOT CA \u2013 RS')));
    const points = extension('2.5.29.31', true, sequence(sequence(crlIssuer)));
    const who = issue({
      issuer: authority,
      subject: nameOf('Ai đó'),
      key: rsaKey(2048, 'signer'),
      serial: integer(100),
      extensions: [signs(), points],
    });
    const cms = { certificates: [who.certificate, authority.certificate] };
    const file = bytesOf(signedPaper(world, { as: who, when: null, cms }).draft.bytes);
    const crls = [makeList({ by: world.root }), makeList({ by: authority })].map(bytesOf);
    const report = await verifyPdf(file, { anchors: [bytesOf(world.root.certificate)], evidence: { crls } });
    expect(report.signatures[0]?.certificate).toBe('good');
  });
});
