import { beforeAll, describe, expect, it } from 'vitest';
import { verifyPdf } from '../../../utils/signature';
import { genuineDocuments } from '../../fixtures/genuine';
import { openTrustedKit } from './kit';

/** No false alarm: honest documents in the Vietnamese profile (facts/signatures.md 9). */
describe('genuine documents', () => {
  let world: Awaited<ReturnType<typeof openTrustedKit>>;
  beforeAll(async () => {
    world = await openTrustedKit();
  });

  it('are at least 40, each another', () => {
    console.log(`${genuineDocuments.length} genuine documents`);
    expect(new Set(genuineDocuments.map(({ name }) => name)).size).toBe(genuineDocuments.length);
    expect(genuineDocuments.length).toBeGreaterThanOrEqual(40);
  });

  it.each(genuineDocuments.map((document) => [document.name, document] as const))('%s', async (_name, document) => {
    const bytes = new Uint8Array(document.make(world.kit).bytes);
    const report = await verifyPdf(bytes, { trust: world.trust });
    const problems = report.signatures.flatMap(({ field, findings }) =>
      findings.filter(({ severity }) => severity === 'error').map(({ code }) => `${field}: ${code}`),
    );
    expect(problems).toEqual([]);
    expect(report.overall).toBe('valid');
    for (const { integrity, changes } of report.signatures) {
      expect(integrity).toBe('intact');
      expect(['none', 'allowed']).toContain(changes);
    }
  });
});
