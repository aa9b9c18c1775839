import { beforeAll, describe, expect, it } from 'vitest';
import { verifyPdf } from '../../../utils/signature';
import { victim } from '../../fixtures/attacks/victim';
import { lookOf, plainPaper } from '../../fixtures/pdf/plain';
import { type SigningPlan, signDraft } from '../../fixtures/pdf/signing';
import { openTrustedKit } from './kit';

/** Where a signature shows itself, and what a later one lies over. */
describe('places of signatures', () => {
  let world: Awaited<ReturnType<typeof openTrustedKit>>;
  beforeAll(async () => {
    world = await openTrustedKit();
  });
  const placeOf = async (plan: Partial<SigningPlan>, pages = 1) => {
    const { draft } = victim(world.kit, plan, { pages });
    return (await verifyPdf(new Uint8Array(draft.bytes), { trust: world.trust })).signatures[0]?.place;
  };

  it('gives page and rectangle', async () => {
    expect(await placeOf({ rect: '[350 80 550 140]' })).toEqual({ page: 0, rect: [350, 80, 550, 140] });
    expect(await placeOf({ rect: '[550 140 350 80]', page: 10 }, 3)).toEqual({ page: 2, rect: [350, 80, 550, 140] });
  });

  it('finds the page that names the widget when the widget names none', async () => {
    const also: SigningPlan['also'] = (draft, { field }) => draft.edit(field, { P: '' });
    expect(await placeOf({ rect: '[350 80 550 140]', page: 8, also }, 3)).toEqual({
      page: 1,
      rect: [350, 80, 550, 140],
    });
  });

  it('knows what nobody sees', async () => {
    expect(await placeOf({})).toBeNull();
    expect(await placeOf({ rect: '[350 80 550 140]', fieldEntries: { F: '2' } })).toBeNull();
    expect(await placeOf({ rect: '[350 80 550 140]', fieldEntries: { F: '32' } })).toBeNull();
    expect(await placeOf({ rect: '[350 80 550 140]', fieldEntries: { F: '36' } })).not.toBeNull();
  });

  /** What the first signature says of a second one in this rectangle with this look. */
  async function later(rect: string, drawing: string): Promise<string[]> {
    const { kit, trust } = world;
    const first = signDraft(plainPaper(), { as: kit.agency, tsa: kit.tsa }).draft;
    const also: SigningPlan['also'] = (draft, { field }) =>
      draft.edit(field, { AP: `<< /N ${lookOf(draft, 'Da ky', drawing)} 0 R >>` });
    const { draft } = signDraft(first, { as: kit.person, tsa: kit.tsa, rect, also });
    const report = await verifyPdf(new Uint8Array(draft.bytes), { trust });
    return [report.overall, ...(report.signatures[0]?.findings ?? []).map(({ code }) => code)];
  }
  const opaque = 'q 1 1 1 rg 0 0 200 20 re f Q';

  it('says nothing of a field on empty paper', async () => {
    const codes = await later('[350 80 550 140]', opaque);
    expect(codes).toContain('valid');
    expect(codes).not.toContain('later-overlay');
  });

  it('warns of a field over text, and accepts that it covers a hint', async () => {
    const through = await later('[55 710 400 770]', '');
    expect(through).toEqual(expect.arrayContaining(['valid', 'later-overlay']));
    const oneLine = await later('[55 756 400 775]', opaque);
    expect(oneLine).toEqual(expect.arrayContaining(['valid', 'later-overlay']));
  });

  it('does not call a file valid whose text is hidden', async () => {
    expect(await later('[55 710 400 770]', opaque)).toEqual(
      expect.arrayContaining(['indeterminate', 'later-overlay-hides']),
    );
  });
});
