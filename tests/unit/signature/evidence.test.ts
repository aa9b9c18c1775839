import { beforeAll, describe, expect, it } from 'vitest';
import { type PdfReport, verifyPdf } from '../../../utils/signature';
import { makeWorld, type World } from '../../fixtures/evidence/world';
import { lists } from './scenes/lists';
import { responders } from './scenes/responders';
import { times } from './scenes/times';

describe('time and revocation', () => {
  let world: World;
  beforeAll(() => {
    world = makeWorld();
  });

  it.each([...responders, ...lists, ...times])('$name', async (scene) => {
    const report = await verifyPdf(scene.file(world), { anchors: [new Uint8Array(world.root.certificate)] });
    const signature = report.signatures.find(({ kind }) => kind !== 'timestamp');
    const codes = codesOf(report);
    expect(report.overall, codes.join(' ')).toBe(scene.overall);
    if (scene.says) expect(codes).toContain(scene.says);
    if (scene.never) expect(signature?.findings.map(({ code }) => code)).not.toContain(scene.never);
    if (scene.certificate) expect(signature?.certificate).toBe(scene.certificate);
    if (scene.level) expect(signature?.level).toBe(scene.level);
    if (scene.sub) expect(signature?.subIndication).toBe(scene.sub);
  });
});

const codesOf = (report: PdfReport) =>
  [...report.findings, ...report.signatures.flatMap((one) => one.findings)].map(({ code }) => code);
