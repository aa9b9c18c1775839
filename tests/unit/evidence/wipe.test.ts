// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { wipeDevice } from '../../../entrypoints/options/wipe-device';
import { keepAnswer, keptAnswer } from '../../../entrypoints/shared/evidence-cache';
import { chosenHosts, refuseHosts } from '../../../entrypoints/shared/evidence-consent';

describe('taking the word back', () => {
  const removed: string[] = [];
  beforeEach(async () => {
    fakeBrowser.reset();
    removed.length = 0;
    const { browser } = globalThis as unknown as { browser: typeof fakeBrowser };
    vi.spyOn(browser.permissions, 'remove').mockImplementation(async ({ origins = [] }) => {
      removed.push(...origins);
      return true;
    });
    await fakeBrowser.storage.local.set({ evidenceHosts: ['ca.gov.vn', 'ocsp.ca.gov.vn'] });
    await keepAnswer('ocsp http://ocsp.ca.gov.vn/ x', new Uint8Array([1]), Date.now() + 60_000);
  });

  it('for one host: it is not asked again, its permission goes and so do the answers', async () => {
    await refuseHosts(['ca.gov.vn']);
    expect(await chosenHosts()).toEqual(['ocsp.ca.gov.vn']);
    expect(removed).toEqual(['*://ca.gov.vn/*']);
    expect(await keptAnswer('ocsp http://ocsp.ca.gov.vn/ x')).toBeNull();
  });

  it('for everything: "xóa tất cả" leaves no host, no permission, no answer', async () => {
    await wipeDevice();
    expect(await chosenHosts()).toEqual([]);
    expect(removed).toContain('*://ocsp.ca.gov.vn/*');
    expect(await keptAnswer('ocsp http://ocsp.ca.gov.vn/ x')).toBeNull();
  });
});
