import { beforeAll, describe, expect, it } from 'vitest';
import { type PdfReport, verifyPdf } from '../../../utils/signature';
import { attacks } from '../../fixtures/attacks';
import { bytesOf, victim } from '../../fixtures/attacks/victim';
import { openTrustedKit } from './kit';

/** Every attack of the generator against the engine (facts/signatures.md 6). */
describe('attacks', () => {
  let world: Awaited<ReturnType<typeof openTrustedKit>>;
  beforeAll(async () => {
    world = await openTrustedKit();
  });

  it('accepts what they are made from', async () => {
    for (const plan of [{}, { certify: 2 }, { certify: 3 }]) {
      const report = await verifyPdf(bytesOf(victim(world.kit, plan).draft), { trust: world.trust });
      expect(report.overall).toBe('valid');
    }
  });

  it('are at least 100, each another', () => {
    const counts = new Map<string, number>();
    for (const { class: kind } of attacks) counts.set(kind, (counts.get(kind) ?? 0) + 1);
    console.log(`${attacks.length} attacks\n${[...counts].map(([kind, count]) => `  ${kind}: ${count}`).join('\n')}`);
    expect(new Set(attacks.map((attack) => `${attack.class} ${attack.name}`)).size).toBe(attacks.length);
    expect(attacks.length).toBeGreaterThanOrEqual(100);
    expect(counts.get('universal forgery')).toBeGreaterThanOrEqual(24);
  });

  it.each(attacks.map((attack) => [attack.class, attack.name, attack] as const))(
    '%s: %s',
    async (_class, _name, attack) => {
      const report = await verifyPdf(attack.make(world.kit), { trust: world.trust });
      expect(['invalid', 'indeterminate']).toContain(report.overall);
      expect(codesOf(report).filter((code) => attack.shows.some((one) => one === code))).not.toEqual([]);
    },
  );
});

function codesOf(report: PdfReport): string[] {
  return [...report.findings, ...report.signatures.flatMap((one) => one.findings)].map(({ code }) => code);
}
