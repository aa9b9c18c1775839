import { browser } from 'wxt/browser';
import type { TrustMaterial } from '../../utils/trust';
import { request } from '../shared/request';

/**
 * The store of trusted certificates lies with the extension, out of a page's reach: the engine page hands it over.
 * Null when it does not answer; without it no verdict is given.
 */
export async function askTrust(): Promise<TrustMaterial | null> {
  try {
    await request('engine/ensure', {});
    const answer: unknown = await browser.runtime.sendMessage({ type: 'trust/material' });
    return isTrust(answer) ? answer : null;
  } catch {
    return null;
  }
}

function isTrust(answer: unknown): answer is TrustMaterial {
  return typeof answer === 'object' && answer !== null && 'anchors' in answer && Array.isArray(answer.anchors);
}
