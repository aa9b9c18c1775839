import { deflateSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { verifyPdf } from '../../../utils/signature';
import { Part, plainPaper } from '../../fixtures/pdf/plain';
import { signDraft } from '../../fixtures/pdf/signing';
import { openTrustedKit } from './kit';

/** Many savings, many signatures, much that unpacks: an answer in bounded time, at a cost that grows with the bytes. */
describe('crowded files', () => {
  let world: Awaited<ReturnType<typeof openTrustedKit>>;
  beforeAll(async () => {
    world = await openTrustedKit();
  });

  async function judged(bytes: Buffer) {
    const start = process.cpuUsage();
    const report = await verifyPdf(new Uint8Array(bytes), { trust: world.trust });
    const { user, system } = process.cpuUsage(start);
    return { report, milliseconds: (user + system) / 1000 };
  }

  it('51 signatures', async () => {
    const { kit } = world;
    let draft = signDraft(plainPaper(), { as: kit.agency, tsa: kit.tsa, room: 4500 }).draft;
    for (let i = 1; i < 51; i += 1)
      draft = signDraft(draft, { as: kit.person, tsa: kit.tsa, room: 4500, field: `Ky ${i}` }).draft;
    const { report, milliseconds } = await judged(draft.bytes);
    expect(report.signatures.length).toBe(51);
    expect(report.overall).toBe('valid');
    expect(milliseconds).toBeLessThan(4000);
  });

  it('a thousand savings, the last of which lies', async () => {
    const { kit } = world;
    const { draft } = signDraft(plainPaper(), { as: kit.agency, tsa: kit.tsa });
    for (let i = 0; i < 1000; i += 1) {
      draft.edit(Part.info, { Title: `(${i})` });
      draft.save();
    }
    const honest = await judged(draft.bytes);
    expect(honest.report.overall).toBe('valid');
    draft.edit(Part.page, { Rotate: '180' });
    const lying = await judged(draft.save().bytes);
    expect(lying.report.overall).toBe('invalid');
    expect(Math.max(honest.milliseconds, lying.milliseconds)).toBeLessThan(4000);
  });

  it.each([
    ['in the look of a later signature', 'look'],
    ['in the content of the page', 'page'],
  ] as const)('a deflate bomb %s', async (_name, where) => {
    const { kit } = world;
    const bomb = deflateSync(Buffer.alloc(200_000_000, ' '));
    const paper = plainPaper({
      prepare: (draft) => {
        if (where === 'page') draft.put(Part.content, { Filter: '/FlateDecode' }, bomb);
      },
    });
    const first = signDraft(paper, { as: kit.agency, tsa: kit.tsa }).draft;
    const { draft } = signDraft(first, {
      as: kit.person,
      tsa: kit.tsa,
      rect: '[55 710 400 770]',
      also: (later, { field }) => {
        const form = { Type: '/XObject', Subtype: '/Form', BBox: '[0 0 9 9]', Filter: '/FlateDecode' };
        if (where === 'look') later.edit(field, { AP: `<< /N ${later.add(form, bomb)} 0 R >>` });
      },
    });
    const { report, milliseconds } = await judged(draft.bytes);
    expect(report.signatures.length).toBe(2);
    expect(milliseconds).toBeLessThan(2000);
  });

  it('a form that draws itself', async () => {
    const { kit } = world;
    const first = signDraft(plainPaper(), { as: kit.agency, tsa: kit.tsa }).draft;
    const { draft } = signDraft(first, {
      as: kit.person,
      tsa: kit.tsa,
      rect: '[55 710 400 770]',
      also: (later, { field }) => {
        const loop = later.reserve();
        const again = `<< /XObject << /X ${loop} 0 R >> >>`;
        later.put(
          loop,
          { Type: '/XObject', Subtype: '/Form', BBox: '[0 0 9 9]', Resources: again },
          '/X Do '.repeat(40),
        );
        later.edit(field, { AP: `<< /N ${loop} 0 R >>` });
      },
    });
    const { report, milliseconds } = await judged(draft.bytes);
    expect(report.signatures.length).toBe(2);
    expect(milliseconds).toBeLessThan(2000);
  });
});
