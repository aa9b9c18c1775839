import 'fake-indexeddb/auto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { NetworkDesk } from '../../../entrypoints/engine/evidence/desk';
import { keptAnswer, wipeAnswers } from '../../../entrypoints/shared/evidence-cache';
import type { EvidenceRequest } from '../../../utils/signature';
import { parseCertificates, readCrl, readOcspResponse } from '../../../utils/trust';
import { ensureFixtures } from '../../fixtures';
import type { Authority } from '../../fixtures/ca/authority';
import { type AuthorityServers, type Behaviour, startAuthorityServers } from '../../fixtures/servers';
import { loopbackFetch } from '../../fixtures/servers/loopback';
import { ocspRequest } from '../../fixtures/servers/ocsp';

const all = new Set(['ocsp.ca.gov.vn', 'ca.gov.vn', 'rootca.gov.vn']);
const never = new AbortController().signal;
const list: EvidenceRequest = { kind: 'crl', url: 'http://ca.gov.vn/pki/pub/crl/cpcag2.crl' };
const issuer: EvidenceRequest = { kind: 'issuer', url: 'http://ca.gov.vn/pki/pub/crt/cpcag2.crt' };

describe('asking the authorities', () => {
  let authority: Authority;
  let servers: AuthorityServers;
  let about: EvidenceRequest;
  beforeAll(async () => {
    authority = (await ensureFixtures()).authority;
    servers = await startAuthorityServers(authority);
    const body = ocspRequest(authority, 'agency');
    about = { kind: 'ocsp', url: 'http://ocsp.ca.gov.vn', body, cacheKey: 'agency' };
  }, 60_000);
  afterAll(() => servers?.close());
  beforeEach(async () => {
    vi.stubGlobal('fetch', loopbackFetch(servers.port));
    servers.requests.length = 0;
    await wipeAnswers();
  });
  afterEach(() => {
    for (const host of all) servers.behave(host, 'normal');
    servers.answerWith({});
    vi.unstubAllGlobals();
  });

  it('sends nothing to a host that was not allowed, has no row, or is never asked', async () => {
    const ask = new NetworkDesk().forFile(new Set(['ca.gov.vn']), never);
    expect(await ask(about)).toEqual({ outcome: 'not-allowed' });
    expect(await ask({ kind: 'crl', url: 'http://crl.example.com/a.crl' })).toEqual({ outcome: 'not-allowed' });
    expect(await ask({ kind: 'ocsp', url: 'http://ca.gov.vn/', body: new Uint8Array(), cacheKey: '' })).toEqual({
      outcome: 'not-allowed',
    });
    for (const url of ['http://ca.btc/pki/pub/crl/cp.crl', 'https://neac.gov.vn/vi/Home/VerifyFileByNeac'])
      expect(await ask({ kind: 'crl', url })).toEqual({ outcome: 'unreachable' });
    for (const url of ['http://ca.gov.vn:8080/', 'http://user@ca.gov.vn/', 'ldap://ca.gov.vn/', 'file:///etc/passwd'])
      expect(await ask({ kind: 'crl', url })).toEqual({ outcome: 'not-allowed' });
    expect(servers.requests).toEqual([]);
  });

  it('brings answers, lists and issuers, and says which came just now', async () => {
    const ask = new NetworkDesk().forFile(all, never);
    const answer = await ask(about);
    if (answer.outcome !== 'answered') throw new Error(answer.outcome);
    expect(answer.fresh).toBe(true);
    expect(readOcspResponse(answer.bytes)?.responses[0]?.status).toBe('good');
    expect(await ask(about)).toEqual({ ...answer, fresh: false });
    const found = await ask(issuer);
    expect(found).toMatchObject({ outcome: 'answered', bytes: authority.der('sub') });
    expect(servers.requests).toEqual(['POST ocsp.ca.gov.vn/', 'GET ca.gov.vn/pki/pub/crt/cpcag2.crt']);
  });

  it('asks a moved host under its new name and takes its PEM list', async () => {
    const ask = new NetworkDesk().forFile(all, never);
    const answer = await ask({ kind: 'crl', url: 'http://public.rootca.gov.vn/crl/vnrca256.crl' });
    if (answer.outcome !== 'answered') throw new Error(answer.outcome);
    expect(readCrl(answer.bytes)?.issuer.key).toContain('root quốc gia');
    const certificates = await ask({ kind: 'issuer', url: 'http://public.rootca.gov.vn/crt/vnrca256.p7b' });
    if (certificates.outcome !== 'answered') throw new Error(certificates.outcome);
    expect(await parseCertificates(certificates.bytes)).toMatchObject({
      ok: true,
      certificates: [{ selfSigned: true }],
    });
    expect(servers.requests).toEqual(['GET rootca.gov.vn/crl/vnrca256.crl', 'GET rootca.gov.vn/crt/vnrca256.p7b']);
  });

  it('asks once for two files at the same time; the second did not send the nonce', async () => {
    const desk = new NetworkDesk();
    const answers = await Promise.all([desk.forFile(all, never)(about), desk.forFile(all, never)(about)]);
    expect(answers.map((answer) => answer.outcome === 'answered' && answer.fresh)).toEqual([true, false]);
    expect(servers.requests).toHaveLength(1);
  });

  it.each<[Behaviour, string]>([
    ['down', 'unreachable'],
    ['failing', 'refused'],
    ['redirect', 'refused'],
    ['endless', 'too-large'],
  ])('%s: %s', async (behaviour, outcome) => {
    servers.behave('ca.gov.vn', behaviour);
    const ask = new NetworkDesk().forFile(all, never);
    expect(await ask(issuer)).toEqual({ outcome });
    expect(servers.requests).toEqual(['GET ca.gov.vn/pki/pub/crt/cpcag2.crt']);
  });

  it('slow: gives up after ten seconds and leaves the host alone for a while', async () => {
    servers.behave('ca.gov.vn', 'slow');
    const ask = new NetworkDesk().forFile(all, never);
    const started = Date.now();
    expect(await ask(list)).toEqual({ outcome: 'timed-out' });
    expect(Date.now() - started).toBeLessThan(12_000);
    servers.behave('ca.gov.vn', 'normal');
    expect(await ask(issuer)).toEqual({ outcome: 'timed-out' });
    expect(servers.requests).toHaveLength(1);
  });

  it('keeps no answer past its own end, and nothing that is no answer', async () => {
    const day = 86_400_000;
    servers.answerWith({ list: { issuedAt: new Date(Date.now() - 9 * day), nextAt: new Date(Date.now() - day) } });
    const ask = new NetworkDesk().forFile(all, never);
    expect(await ask(list)).toMatchObject({ outcome: 'answered', fresh: true });
    expect(await keptAnswer(`crl ${list.url}`)).toBeNull();
    servers.answerWith({});
    expect(await ask(list)).toMatchObject({ fresh: true });
    expect(await keptAnswer(`crl ${list.url}`)).not.toBeNull();
    vi.spyOn(Date, 'now').mockReturnValue(Date.now() + day + 1000);
    expect(await keptAnswer(`crl ${list.url}`)).toBeNull();
    vi.mocked(Date.now).mockRestore();
    // Looked at once after its end, it is gone from the disk too.
    expect(await keptAnswer(`crl ${list.url}`)).toBeNull();
    servers.behave('ocsp.ca.gov.vn', 'nonsense');
    expect(await ask(about)).toMatchObject({ outcome: 'answered', fresh: true });
    expect(await ask(about)).toMatchObject({ outcome: 'answered', fresh: true });
  });

  it('sends nothing more for a file that was given up', async () => {
    const cancelled = new AbortController();
    cancelled.abort();
    expect(await new NetworkDesk().forFile(all, cancelled.signal)(list)).toEqual({ outcome: 'timed-out' });
    expect(servers.requests).toEqual([]);
  });
});
