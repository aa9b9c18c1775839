import type { TrustMaterial } from '../../../utils/trust';
import { ensureFixtures } from '../../fixtures';
import { type Kit, openKit } from '../../fixtures/pdf/kit';

/** The signers of generated files, and the trust under which they are honest. */
export async function openTrustedKit(): Promise<{ kit: Kit; trust: TrustMaterial }> {
  const { authority } = await ensureFixtures();
  const kit = openKit(authority);
  const anchor = { der: new Uint8Array(kit.root.certificate), purposes: ['signature' as const, 'timestamp' as const] };
  return { kit, trust: { anchors: [anchor], intermediates: [new Uint8Array(kit.sub.certificate)], version: 'test' } };
}
