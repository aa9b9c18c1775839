import 'fake-indexeddb/auto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { NetworkDesk } from '../../../entrypoints/engine/evidence/desk';
import { wipeAnswers } from '../../../entrypoints/shared/evidence-cache';
import { verifyPdf } from '../../../utils/signature';
import type { TrustMaterial } from '../../../utils/trust';
import { ensureFixtures } from '../../fixtures';
import { type Authority, bytesOf } from '../../fixtures/ca/authority';
import { revocationList } from '../../fixtures/ca/revocation';
import { type AuthorityServers, startAuthorityServers } from '../../fixtures/servers';
import { loopbackFetch } from '../../fixtures/servers/loopback';
import type { OcspOptions } from '../../fixtures/servers/ocsp';
import { type EvidencePapers, makeEvidencePapers } from '../../fixtures/servers/papers';

const hosts = ['ocsp.ca.gov.vn', 'ca.gov.vn', 'rootca.gov.vn'];

/** The engine and the asking desk together, against real responders under the authorities' names. */
describe('a verdict with the authorities’ word', () => {
  let authority: Authority;
  let servers: AuthorityServers;
  let papers: EvidencePapers;
  let trust: TrustMaterial;
  beforeAll(async () => {
    authority = (await ensureFixtures()).authority;
    servers = await startAuthorityServers(authority);
    papers = await makeEvidencePapers(authority);
    const purposes: ['signature', 'timestamp'] = ['signature', 'timestamp'];
    const anchors = ['root', 'national-root'].map((id) => ({ der: authority.der(id), purposes }));
    trust = { anchors, intermediates: [], version: 'test' };
  }, 60_000);
  afterAll(() => servers?.close());
  beforeEach(async () => {
    vi.stubGlobal('fetch', loopbackFetch(servers.port));
    servers.requests.length = 0;
    await wipeAnswers();
  });
  afterEach(() => {
    for (const host of hosts) servers.behave(host, 'normal');
    servers.answerWith({});
    vi.unstubAllGlobals();
  });

  async function verdict(paper: keyof EvidencePapers, allowed = hosts, more: Partial<TrustMaterial> = {}) {
    const fetchEvidence = new NetworkDesk().forFile(new Set(allowed), new AbortController().signal);
    const report = await verifyPdf(bytesOf(papers[paper]), { trust: { ...trust, ...more }, fetchEvidence });
    const [signature] = report.signatures;
    const codes = signature?.findings.map((finding) => finding.code) ?? [];
    return { overall: report.overall, signature, codes, hosts: report.evidenceHosts };
  }

  it.each([
    ['good', 'valid', 'good', 'revocation-good'],
    ['revoked', 'invalid', 'revoked', 'certificate-revoked'],
    ['revokedLater', 'valid', 'good', 'certificate-revoked-later'],
    ['held', 'indeterminate', 'revoked', 'certificate-on-hold'],
    ['company', 'valid', 'good', 'revocation-good'],
  ] as const)('%s: %s', async (paper, overall, certificate, code) => {
    const found = await verdict(paper);
    expect(found).toMatchObject({ overall, signature: { certificate, trust: 'trusted' } });
    expect(found.codes).toContain(code);
  });

  it('completes a leaf-only chain with the issuer it is told of', async () => {
    const before = await verdict('good', []);
    expect(before).toMatchObject({ overall: 'indeterminate', signature: { trust: 'unknown' } });
    expect(before.hosts).toContainEqual({ host: 'ca.gov.vn', kinds: ['crl', 'issuer'], outcome: 'not-asked' });
    expect(servers.requests).toEqual([]);
    expect((await verdict('good')).signature?.chain.map((one) => one.role)).toEqual(['end', 'authority', 'anchor']);
  });

  it('never takes an issuer that leads to no anchor', async () => {
    const stranger = { anchors: [{ der: authority.der('other-root'), purposes: ['signature' as const] }] };
    expect((await verdict('good', hosts, stranger)).overall).toBe('indeterminate');
  });

  it('not allowed: the warning, and nothing goes out', async () => {
    const found = await verdict('good', [], { intermediates: [authority.der('sub')] });
    expect(found.overall).toBe('valid');
    expect(found.codes).toContain('revocation-not-checked');
    expect(servers.requests).toEqual([]);
  });

  it.each([
    ['down', 'unreachable'],
    ['failing', 'refused'],
    ['nonsense', undefined],
    ['redirect', 'refused'],
    ['endless', 'too-large'],
  ] as const)('servers %s: the warning, never a failure and never silence', async (behaviour, problem) => {
    for (const host of hosts) servers.behave(host, behaviour);
    for (const paper of ['good', 'revoked'] as const) {
      const found = await verdict(paper, hosts, { intermediates: [authority.der('sub')] });
      expect(found.overall, paper).toBe('valid');
      expect(found.codes, paper).toContain('revocation-not-checked');
      expect(found.hosts.find(({ host }) => host === 'ocsp.ca.gov.vn')?.problem).toBe(problem);
    }
  });

  it.each<[string, OcspOptions]>([
    ['signed by the authority itself', { signer: 'sub' }],
    ['without any certificate', { signer: 'sub', bare: true }],
    ['without the nonce', { nonce: 'none' }],
  ])('believes a responder %s', async (_name, ocsp) => {
    servers.answerWith({ ocsp });
    servers.behave('ca.gov.vn', 'down');
    const found = await verdict('good', hosts, { intermediates: [authority.der('sub')] });
    expect(found.signature?.chain[0]?.revocation).toMatchObject({ status: 'good', source: 'ocsp' });
  });

  it.each<[string, OcspOptions]>([
    ['whom nobody authorised', { signer: 'agency' }],
    ['that gives another nonce back', { nonce: 'other' }],
    ['whose answer is a month old', { ageDays: 30 }],
  ])('believes no responder %s', async (_name, ocsp) => {
    servers.answerWith({ ocsp });
    servers.behave('ca.gov.vn', 'down');
    const found = await verdict('good', hosts, { intermediates: [authority.der('sub')] });
    expect(found.signature?.chain[0]?.revocation.status).toBe('unknown');
    expect(found.codes).toContain('revocation-not-checked');
  });

  it('believes a list the person gave, without asking anybody', async () => {
    const options = { trust: { ...trust, intermediates: [authority.der('sub')] } };
    const evidence = { crls: [revocationList(authority, 'sub', { form: 'pem' }), revocationList(authority, 'root')] };
    const good = await verifyPdf(bytesOf(papers.good), { ...options, evidence });
    expect(good.signatures[0]?.chain[0]?.revocation).toMatchObject({ status: 'good', source: 'crl', origin: 'given' });
    expect((await verifyPdf(bytesOf(papers.revoked), { ...options, evidence })).overall).toBe('invalid');
  });

  it('takes the list where the responder does not answer', async () => {
    servers.behave('ocsp.ca.gov.vn', 'down');
    expect((await verdict('good')).signature?.chain[0]?.revocation).toMatchObject({ status: 'good', source: 'crl' });
    expect(await verdict('revoked')).toMatchObject({ overall: 'invalid' });
  });
});
