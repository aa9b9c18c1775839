import { beforeAll, describe, expect, it } from 'vitest';
import { nextSteps } from '../../../../components/report/next-steps';
import { fileResults, resultNames } from '../../../../components/report/three-results';
import { type PdfReport, verifyPdf } from '../../../../utils/signature';
import { attacks } from '../../../fixtures/attacks';
import { bytesOf } from '../../../fixtures/attacks/victim';
import { genuineDocuments } from '../../../fixtures/genuine';
import { openTrustedKit } from '../../signature/kit';

/** Reasons that stand beside a passed verdict too. */
const calm = ['light_revocation_unknown', 'light_time_claimed'];

function lightsOf(report: PdfReport) {
  const results = fileResults(report);
  return results ? resultNames.map((name) => results[name]) : [];
}

/** The screen's words against the engine's verdict, over every file that the generators make. */
describe('the lights', () => {
  let world: Awaited<ReturnType<typeof openTrustedKit>>;
  beforeAll(async () => {
    world = await openTrustedKit();
  }, 60_000);

  it('are never calmer than the verdict on an attack, and the first step is never to use the file', async () => {
    for (const attack of attacks) {
      const report = await verifyPdf(attack.make(world.kit), { trust: world.trust });
      const lights = lightsOf(report);
      const name = `${attack.class}: ${attack.name} (${report.overall})`;
      if (report.overall === 'invalid')
        expect(
          lights.map(({ light }) => light),
          name,
        ).toContain('bad');
      const isExplained =
        lights.length === 0 || lights.some(({ light, reason }) => light !== 'good' && !calm.includes(reason));
      expect(isExplained, name).toBe(true);
      expect(nextSteps(report), name).not.toContain('do_keep_file');
    }
  }, 60_000);

  it('raise no alarm on a genuine document', async () => {
    let valid = 0;
    for (const { name, make } of genuineDocuments) {
      const report = await verifyPdf(bytesOf(make(world.kit)), { trust: world.trust });
      const lights = lightsOf(report);
      if (report.overall !== 'valid') continue;
      valid += 1;
      expect(
        lights.every(({ light, reason }) => light === 'good' || calm.includes(reason) || reason === 'light_overlaid'),
        name,
      ).toBe(true);
    }
    expect(valid).toBeGreaterThan(40);
  }, 60_000);
});
