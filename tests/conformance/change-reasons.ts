/** Where this engine differs from pyHanko on purpose: `file · field`, what is judged, and why. */
export type Judged = 'integrity' | 'coverage' | 'changes';

interface Difference {
  file: string;
  /** Every signature of the file when absent. */
  field?: string;
  judged: Judged[];
  reason: string;
}

const dss = 'dss/dss-pades__validation__';

const officeTrailer =
  'the later trailers leave out /DocChecksum of the office program that made the file: no reader draws anything from it';

/** Ours is laxer: each is a file that honest programs made, or a change the signer permitted. */
const laxer: Difference[] = [
  {
    file: `${dss}DSS-3577.pdf`,
    judged: ['changes'],
    reason: 'a text field outside the locked ones was filled in; pyHanko does not judge files certified with P=3',
  },
  {
    file: `${dss}dss-1376__DSS1376-rev_n.pdf`,
    judged: ['changes'],
    reason: 'P=2: fields were filled in and a visible signature field was added and signed (facts/signatures.md 5)',
  },
  {
    file: `${dss}timestamped-fields.pdf`,
    judged: ['changes'],
    reason:
      'a document timestamp in a visible field: one more signed field, said with a warning (facts/signatures.md 5)',
  },
  {
    file: `${dss}pades-ocsp-archiveCutOff-invalid.pdf`,
    field: 'Signature2',
    judged: ['coverage', 'changes'],
    reason: 'the signed zone ends where a saving of a linearised file ends; the later saving only signs',
  },
  { file: 'dss/dss-cookbook__mra__john-doe-lta.pdf', judged: ['changes'], reason: officeTrailer },
  { file: `${dss}pades-lt-extended-abde.pdf`, judged: ['changes'], reason: officeTrailer },
  { file: `${dss}pades-lta-copied-doctst.pdf`, judged: ['changes'], reason: officeTrailer },
  { file: `${dss}pades-ltv-from-epes.pdf`, judged: ['changes'], reason: officeTrailer },
  { file: `${dss}pades-ltv-with-reason.pdf`, judged: ['changes'], reason: officeTrailer },
  { file: `${dss}pades-t-duplicated-doctst.pdf`, judged: ['changes'], reason: officeTrailer },
  { file: `${dss}pades-tst-with-sig-type.pdf`, judged: ['changes'], reason: officeTrailer },
  {
    file: `${dss}DSS-3298.pdf`,
    field: 'Signature2',
    judged: ['coverage'],
    reason: 'only an end of line follows the signed zone, which rule 2.6 allows: the whole file is covered',
  },
];

const digestOnly = 'theirs is the message digest alone; ';

/** Ours is stricter: the rule of facts/signatures.md that says so. */
const stricter: Difference[] = [
  {
    file: 'pyhanko/ed448-disallowed-hash.pdf',
    judged: ['integrity'],
    reason: `${digestOnly}RFC 8419 allows SHAKE256 alone with Ed448, and this is SHA-512`,
  },
  {
    file: `${dss}DSS-2155.pdf`,
    judged: ['integrity'],
    reason: `${digestOnly}other bytes than 00 pad the signature (2.4)`,
  },
  {
    file: `${dss}pdf-removed-pages.pdf`,
    judged: ['integrity'],
    reason: `${digestOnly}other bytes than 00 pad the signature (2.4)`,
  },
  {
    file: `${dss}pdf-eof.pdf`,
    judged: ['integrity'],
    reason: `${digestOnly}the zone reaches one byte past the end: cut short (2.3)`,
  },
  {
    file: `${dss}pades-unsupported-signature-algorithm.pdf`,
    judged: ['integrity'],
    reason: `${digestOnly}the signature value cannot be checked (facts/signatures.md 13)`,
  },
  {
    file: `${dss}pades-spoofing-replaced-reason.pdf`,
    judged: ['integrity'],
    reason: `${digestOnly}the dictionary was written again elsewhere with another reason (2.4, 2.5)`,
  },
  {
    file: `${dss}pdf-byterange-overlap.pdf`,
    field: 'Signature2',
    judged: ['changes'],
    reason: 'nothing was saved after it; the overlap of the two zones is a failure of its own (2.7)',
  },
  {
    file: 'pyhanko/coverage-anomalies__one-byterange.pdf',
    judged: ['integrity'],
    reason: `${digestOnly}a zone of two numbers (2.3)`,
  },
  {
    file: 'pyhanko/coverage-anomalies__signature-gap-too-big.pdf',
    judged: ['integrity'],
    reason: `${digestOnly}more than the signature stands in the gap (2.4)`,
  },
  {
    file: 'pyhanko/coverage-anomalies__weird-byterange.pdf',
    judged: ['integrity'],
    reason: `${digestOnly}the gap is not the signature (2.4)`,
  },
];

const all = [...laxer, ...stricter];

/** Why the two differ here; undefined where they must not. */
export const reasonFor = (file: string, field: string, judged: Judged): string | undefined =>
  all.find((one) => one.file === file && (one.field ?? field) === field && one.judged.includes(judged))?.reason;

/** Files this engine explains though pyHanko suspects them. */
export const isLaxerOn = (file: string): boolean => laxer.some((one) => one.file === file);

/** Every line of the table, so that none outlives its difference. */
export const tableLines: string[] = all.flatMap(({ file, judged }) => judged.map((one) => `${file} ${one}`));
