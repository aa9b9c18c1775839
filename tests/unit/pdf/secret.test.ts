import { beforeAll, describe, expect, it } from 'vitest';
import { PdfDocument, textString } from '../../../utils/pdf';
import { verifyPdf } from '../../../utils/signature';
import { ensureFixtures } from '../../fixtures';
import { aesFile, rc4File } from '../../fixtures/genuine/secret';
import { type Kit, openKit } from '../../fixtures/pdf/kit';
import { Part } from '../../fixtures/pdf/plain';

/** Files closed under an empty password are read as their author wrote them. */
describe('encrypted files', () => {
  let kit: Kit;
  beforeAll(async () => {
    kit = openKit((await ensureFixtures()).authority);
  });

  it.each([
    ['RC4', () => rc4File(kit)],
    ['AES-128', () => aesFile(kit, 128)],
    ['AES-256', () => aesFile(kit, 256)],
    ['AES-128 with object streams', () => aesFile(kit, 128, true)],
    ['AES-256 with object streams', () => aesFile(kit, 256, true)],
  ] as const)('%s', (_name, make) => {
    const view = PdfDocument.open(new Uint8Array(make().bytes)).view();
    expect(view.encrypted).toBe(true);
    const form = view.dict(view.root.entries.get('AcroForm'));
    const [field] = view.array(form?.entries.get('Fields')) ?? [];
    const title = view.resolve(view.dict(field)?.entries.get('T'));
    expect(title.kind === 'string' && textString(title.bytes)).toBe('So tien');
    const content = view.get(Part.content);
    expect(content.kind === 'stream' && Buffer.from(content.data).toString()).toContain('1.000.000 dong');
  });

  it('is said to want a password when its structure cannot be read', async () => {
    const text = aesFile(kit, 256, true).bytes.toString('latin1');
    const other = text.replace(/\/U <[0-9a-f]{4}/, '/U <ffff');
    const report = await verifyPdf(new Uint8Array(Buffer.from(other, 'latin1')));
    expect(report.overall).toBe('indeterminate');
    const codes = report.findings.map(({ code }) => code);
    expect(codes).toContain('encrypted-unread');
    expect(codes).not.toContain('file-cut-short');
  });

  it('stays closed when the file wants a password', () => {
    const text = rc4File(kit).bytes.toString('latin1');
    const other = text.replace(/\/U <[0-9a-f]{4}/, '/U <ffff');
    const view = PdfDocument.open(new Uint8Array(Buffer.from(other, 'latin1'))).view();
    const content = view.get(Part.content);
    expect(content.kind === 'stream' && Buffer.from(content.data).toString()).not.toContain('1.000.000');
  });
});
