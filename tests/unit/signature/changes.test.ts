import { beforeAll, describe, expect, it } from 'vitest';
import { type SignatureReport, verifyPdf } from '../../../utils/signature';
import { Revision } from '../../fixtures/pdf/revision';
import type { SampleName } from '../../fixtures/pdf/samples';
import { openSamples, type Samples } from './samples';

/** What a later saving may and may not do to a signed file (facts/signatures.md 5 and 6). */
describe('changes after signing', () => {
  let samples: Samples;
  beforeAll(async () => {
    samples = await openSamples();
  });

  /** The sample with one more saving; `valid` is certified with P=2, `pss` is not certified. */
  async function later(name: SampleName, change: (revision: Revision) => void) {
    const revision = new Revision(samples.pdf(name));
    change(revision);
    const report = await verifyPdf(new Uint8Array(revision.bytes()), { trust: samples.trust });
    const [first] = report.signatures as [SignatureReport];
    return { overall: report.overall, changes: first.changes, codes: first.findings.map(({ code }) => code) };
  }

  const addToPage = (revision: Revision, object: number) => {
    const page = revision.body(revision.firstPage);
    const annotations = /\/Annots \[([^\]]*)\]/.exec(page);
    const list = `/Annots [${annotations?.[1] ?? ''} ${object} 0 R]`;
    const changed = annotations ? page.replace(annotations[0], list) : page.replace(/>>$/, `${list} >>`);
    revision.set(revision.firstPage, changed);
  };
  const addNote = (revision: Revision) => {
    const note = revision.reserve();
    revision.set(note, '<< /Type /Annot /Subtype /FreeText /Rect [40 500 300 560] /Contents (x) >>');
    addToPage(revision, note);
  };
  const addToCatalogue = (entry: string) => (revision: Revision) =>
    revision.set(revision.root, revision.body(revision.root).replace(/>>$/, `${entry} >>`));

  it('lets a second signature be added and shows that it is seen', async () => {
    const { overall, signatures } = await verifyPdf(samples.pdf('two-signatures'), { trust: samples.trust });
    expect(overall).toBe('valid');
    expect(signatures.map(({ changes }) => changes)).toEqual(['allowed', 'none']);
    const codes = signatures[0]?.findings.map(({ code }) => code);
    expect(codes).toEqual(expect.arrayContaining(['later-signature', 'later-visible-field']));
  });

  it('finds new page content', async () => {
    const { signatures } = await verifyPdf(samples.pdf('changed-later'), { trust: samples.trust });
    expect(signatures[0]?.changes).toBe('forbidden');
  });

  it('lets an object nobody reaches be', async () => {
    const orphan = await later('valid', (revision) => revision.set(revision.reserve(), '<< /Nothing true >>'));
    expect(orphan).toMatchObject({ overall: 'valid', changes: 'allowed' });
  });

  it('lets an object be written again as it was', async () => {
    const same = await later('valid', (revision) =>
      revision.set(revision.firstPage, revision.body(revision.firstPage)),
    );
    expect(same).toMatchObject({ overall: 'valid', changes: 'allowed' });
  });

  it('refuses an annotation where the certification does', async () => {
    const note = await later('valid', addNote);
    expect(note).toMatchObject({ overall: 'invalid', changes: 'forbidden' });
    expect(note.codes).toContain('change-not-permitted');
  });

  it('says an annotation where nothing forbids it, and does not call that valid', async () => {
    const note = await later('pss', addNote);
    expect(note).toMatchObject({ overall: 'indeterminate', changes: 'annotations' });
  });

  it.each([
    ['an action on opening', addToCatalogue('/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>')],
    ['names', addToCatalogue('/Names << >>')],
    ['a security store that holds no streams', addToCatalogue('/DSS << /Certs [<< /A 1 >>] >>')],
    ['a security store with something else in it', addToCatalogue('/DSS << /Page 1 >>')],
    ['another page size', setMediaBox],
    ['the page contents written over', overwriteContents],
    ['a text field', addField('/FT /Tx /V (x)')],
    ['a signature field with an action', addField('/FT /Sig /A << /S /URI /URI (http://x) >>')],
    ['a link', addLink],
  ] as const)('refuses %s', async (_, change) => {
    for (const name of ['valid', 'pss'] as const) {
      expect(await later(name, change)).toMatchObject({ overall: 'invalid', changes: 'forbidden' });
    }
  });

  it('does not take an unsigned field that shows something for a signature', async () => {
    const field = await later('pss', addField('/FT /Sig /Rect [40 500 300 560] /AP << /N 9000 0 R >>'));
    expect(field).toMatchObject({ overall: 'indeterminate', changes: 'annotations' });
  });

  function setMediaBox(revision: Revision) {
    const page = revision.body(revision.firstPage);
    revision.set(revision.firstPage, page.replace(/\/MediaBox \[[^\]]*\]/, '/MediaBox [0 0 100 100]'));
  }

  function overwriteContents(revision: Revision) {
    const number = Number(/\/Contents \[?\s*(\d+) 0 R/.exec(revision.body(revision.firstPage))?.[1]);
    revision.set(number, '<< /Length 3 >>\nstream\nq Q\nendstream');
  }

  function addField(entries: string) {
    return (revision: Revision) => {
      const field = revision.reserve();
      revision.set(field, `<< /Type /Annot /Subtype /Widget /T (Moi) ${entries} >>`);
      const form = Number(/\/AcroForm (\d+) 0 R/.exec(revision.body(revision.root))?.[1]);
      const target = Number.isNaN(form) ? revision.root : form;
      revision.set(target, revision.body(target).replace(/(\/Fields \[[^\]]*)\]/, `$1 ${field} 0 R]`));
    };
  }

  function addLink(revision: Revision) {
    const link = revision.reserve();
    revision.set(link, '<< /Type /Annot /Subtype /Link /Rect [0 0 600 800] /A << /S /URI /URI (http://x) >> >>');
    addToPage(revision, link);
  }
});
