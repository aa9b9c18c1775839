import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readPolicy, verificationPolicy } from '../../../entrypoints/background/policy';
import { chosenHosts } from '../../../entrypoints/shared/evidence-consent';
import { noPolicy } from '../../../utils/messages';
import { evidenceServers } from '../../../utils/trust';

describe('what may be asked', () => {
  const permitted = new Set<string>();
  const managed: Record<string, unknown> = {};
  beforeEach(() => {
    fakeBrowser.reset();
    permitted.clear();
    for (const key of Object.keys(managed)) delete managed[key];
    const { browser } = globalThis as unknown as { browser: typeof fakeBrowser };
    vi.spyOn(browser.permissions, 'contains').mockImplementation(async ({ origins = [] } = {}) =>
      origins.every((origin: string) => permitted.has(origin)),
    );
    vi.spyOn(browser.storage.managed, 'get').mockImplementation(async () => managed as never);
  });
  const choose = (hosts: string[]) => fakeBrowser.storage.local.set({ evidenceHosts: hosts });

  it('is nothing by default', async () => {
    for (const { host } of evidenceServers) permitted.add(`*://${host}/*`);
    expect((await verificationPolicy()).askableHosts).toEqual([]);
  });

  it('is what was chosen and is still permitted, and only named hosts', async () => {
    await choose(['ca.gov.vn', 'ocsp.ca.gov.vn', 'evil.example']);
    permitted.add('*://ca.gov.vn/*').add('*://evil.example/*');
    expect(await chosenHosts()).toEqual(['ocsp.ca.gov.vn', 'ca.gov.vn']);
    expect((await verificationPolicy()).askableHosts).toEqual(['ca.gov.vn']);
  });

  it('takes hosts of an organisation too, once permitted', async () => {
    managed.evidenceHosts = ['rootca.gov.vn', 'evil.example', 7];
    expect(await verificationPolicy()).toMatchObject({
      askableHosts: [],
      managed: { evidenceHosts: ['rootca.gov.vn'] },
    });
    permitted.add('*://rootca.gov.vn/*');
    expect((await verificationPolicy()).askableHosts).toEqual(['rootca.gov.vn']);
  });

  it('reads a policy that keeps to no schema without believing it', () => {
    expect(readPolicy({})).toEqual(noPolicy);
    expect(
      readPolicy({
        anchors: [
          'x',
          null,
          { certificate: 5 },
          { certificate: 'PEM', purposes: ['signature', 'everything'] },
          { certificate: 'PEM' },
        ],
        evidenceHosts: 'ca.gov.vn',
        intermediates: ['PEM', 7],
        hosts: ['motcua.thanhhoa.gov.vn', 'example.com', 'a b.gov.vn', 'https://x.gov.vn:8443'],
        checkDossiers: 'yes',
        ledgerDays: 0.5,
        language: 'fr',
      }),
    ).toEqual({
      anchors: [
        { certificate: 'PEM', purposes: ['signature'] },
        { certificate: 'PEM', purposes: [] },
      ],
      evidenceHosts: [],
      intermediates: ['PEM'],
      hosts: ['motcua.thanhhoa.gov.vn'],
      checkDossiers: false,
    });
  });

  it('is nothing where no policy is installed: Firefox rejects then', async () => {
    const { browser } = globalThis as unknown as { browser: typeof fakeBrowser };
    vi.spyOn(browser.storage.managed, 'get').mockRejectedValue(new Error('Managed storage manifest not found'));
    expect((await verificationPolicy()).managed).toEqual(noPolicy);
  });
});
