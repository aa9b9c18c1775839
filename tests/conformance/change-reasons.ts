/** Files whose later changes pyHanko finds suspicious and this engine explains, each with its reason. */
export const changeReasons: Record<string, string> = {
  'dss/dss-pades__validation__DSS-3577.pdf':
    'a text field outside the locked ones was filled in; pyHanko does not judge files that permit annotations (P=3)',
  'dss/dss-pades__validation__dss-1376__DSS1376-rev_n.pdf':
    'certified with P=2: fields were filled in and a visible signature field was added and signed (facts/signatures.md 5)',
  'dss/dss-pades__validation__timestamped-fields.pdf':
    'a document timestamp in a visible field: one more signed field, said with a warning (facts/signatures.md 5)',
  'dss/dss-pades__validation__pades-ocsp-archiveCutOff-invalid.pdf':
    'the signed zone ends where a saving of a linearised file ends; the later saving only signs',
};
