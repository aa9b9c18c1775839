import { checkAttachment, type Finding, type FindingCode } from '../../../utils/attachment';
import { paperFiles } from '../../fixtures/papers';
import { nodeImaging } from '../../fixtures/papers/imaging';
import type { Split } from '../../fixtures/papers/styles';

/** What a check made of one file. */
export interface Checked {
  id: string;
  code: FindingCode | null;
  strength: string;
  page?: number;
  isFound: boolean;
  /** Codes it has besides the right one, with their pages. */
  others: string[];
  pages: number;
  ms: number;
}

/** What says nothing against the file. */
const notes: FindingCode[] = ['not-checked', 'signed-not-touched', 'bad-name', 'wrong-type'];

const [split = 'tuning', part = '0', parts = '1'] = process.argv.slice(2);
if (process.argv[1] === import.meta.filename) {
  for await (const paper of paperFiles(split as Split, { part: Number(part), parts: Number(parts) })) {
    const { id, code, strength, page, bytes, name, recipe } = paper;
    const file = new File([new Uint8Array(bytes)], name);
    const start = performance.now();
    const findings = await checkAttachment(file, {}, { imaging: nodeImaging });
    const ms = performance.now() - start;
    const told = findings.filter((finding) => !notes.includes(finding.code));
    const isRight = (finding: Finding) => finding.code === code && (page === undefined || finding.page === page);
    const others = told.filter((finding) => !isRight(finding)).map((finding) => `${finding.code}@${finding.page ?? 1}`);
    const pages = 'pages' in recipe ? recipe.pages.length : 'sheets' in recipe ? recipe.sheets.length : 0;
    const checked: Checked = { id, code, strength, isFound: code === null || told.some(isRight), others, pages, ms };
    console.log(JSON.stringify(page === undefined ? checked : { ...checked, page }));
  }
}
