import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writtenOut } from '../../utils/procedure/abbreviations';

/**
 * Writes utils/procedure/procedures.gen.json: which papers a procedure asks for, and what is known of the portals'
 * limits. From ../shared/data/procedures.json, whose format facts/procedures.md 10 tells.
 * Left out: form fields (nothing reads them), every `maxBytes` of a paper (all null), and every fee whose end is not
 * known to lie ahead: a number nobody can date is not shown (facts/procedures.md, fact 8).
 */
const data = join('..', 'shared', 'data', 'procedures.json');
const target = join('utils', 'procedure', 'procedures.gen.json');

interface Pack {
  packVersion: string;
  asOf: string;
  portalProfiles: {
    host: string;
    path?: string;
    maxBytesPerFile?: number;
    maxBytesPerRow?: number;
    accept?: string[];
    fileNameRule?: string;
    evidence: string;
  }[];
  procedures: {
    code: string;
    name: string;
    agency?: string;
    engine?: string;
    timeLimit?: string | null;
    fees?: { channel?: string; case?: string; amount: number | null; unit?: string; validTo?: string; note?: string }[];
    result?: { name?: string; validity?: string };
    legal?: string[];
    reviewStatus: string;
    source: string[];
    documents: {
      id: string;
      name: string;
      kind: string;
      required: boolean;
      accept: string[];
      mustBeSigned: boolean;
      replacedBy?: string;
      when?: string;
      form?: string;
      copies?: string;
      note?: string;
      checks?: string[];
    }[];
  }[];
}

/**
 * "CSDL hộ tịch điện tử (NQ 66.7 Đ4 k2d)": which database, and where the resolution says so, as a person cites it:
 * "Điều 4 khoản 2 điểm d", "Phụ lục I, số 735".
 */
function replacement(text: string): { database: string; clause?: string } {
  const [, name = text, place = ''] = /^(.*?)\s*\(NQ 66\.7 ([^)]*)\)/.exec(text) ?? [];
  // "Chỉ cần cung cấp số định danh – cơ quan tra cứu": the office looks in the database that Điều 4 khoản 1 names.
  const named = /^chỉ cần cung cấp số định danh/.test(name) ? 'CSDL quốc gia về dân cư' : name;
  const database = writtenOut(named.replace(/ – cơ quan .*$/, '').trim());
  const [, annex, number] = /(?:PL|Phụ lục) (I+) stt (\d+)/.exec(place) ?? [];
  if (annex) return { database, clause: `Phụ lục ${annex}, số ${number}` };
  const [, article, clause, point] = /^Đ(\d+)(?: k(\d+)([a-zđ])?)?/.exec(place) ?? [];
  if (!article) return { database };
  const parts = [`Điều ${article}`, clause ? `khoản ${clause}` : '', point ? `điểm ${point}` : ''];
  return { database, clause: parts.filter(Boolean).join(' ') };
}

/** Three hosts of the pack are labels; their host names are in facts/portals.md 1.1–1.3. */
const hostNames: Record<string, string> = {
  'lienthong (khai sinh/khai tử liên thông)': 'lienthong.dichvucong.gov.vn',
  'Lai Châu': 'dichvucong.laichau.gov.vn',
  moj: 'dichvucongnganhtuphap.moj.gov.vn',
};

/**
 * A term or note as a person may read it: what stands in brackets is the pack's own remark on its evidence, and what
 * was only recalled is not shown at all.
 */
function shown(text: string | null | undefined): string | undefined {
  if (!text || /recalled|secondary/.test(text)) return undefined;
  return (
    text
      .replace(/\s*\([^()]*\[[^()]*\)/g, '')
      .replace(/\s*\[[^\]]*\]/g, '')
      .trim() || undefined
  );
}

/** Only there is a form signed digitally when filed online; elsewhere logging in is enough (facts/procedures.md 10). */
const signsOnline = (engine: string | undefined) => engine === 'dkkd-webforms';

if (!existsSync(data)) {
  console.log(`${data} is not there; ${target} stays as it is.`);
} else {
  const pack = JSON.parse(readFileSync(data, 'utf8')) as Pack;
  const table = {
    version: pack.packVersion,
    asOf: pack.asOf,
    source: 'Cổng Dịch vụ công quốc gia, nội dung thủ tục (bản công khai khoảng 07/2026); facts/procedures.md 7, 10',
    profiles: pack.portalProfiles.flatMap((profile) => {
      const host = hostNames[profile.host] ?? profile.host;
      if (/[^a-z.*]/.test(host)) throw new Error(`No host name known for the profile "${profile.host}".`);
      const { maxBytesPerFile: maxBytes, maxBytesPerRow: maxRowBytes } = profile;
      const accept = profile.accept?.filter((token) => token.startsWith('.')).join(',');
      const plainName = profile.fileNameRule !== undefined;
      if (maxBytes === undefined && maxRowBytes === undefined && !accept && !plainName) return [];
      return [
        {
          host,
          ...(profile.path ? { path: profile.path } : {}),
          ...(maxBytes === undefined ? {} : { maxBytes }),
          ...(maxRowBytes === undefined ? {} : { maxRowBytes }),
          ...(plainName ? { plainName } : {}),
          ...(accept ? { accept } : {}),
          source: profile.evidence,
        },
      ];
    }),
    procedures: pack.procedures.map(
      ({ code, name, agency, engine, timeLimit, result, legal, reviewStatus, source, documents }) => ({
        code,
        name,
        ...(agency ? { agency } : {}),
        ...(shown(timeLimit) ? { timeLimit: shown(timeLimit) } : {}),
        ...(result?.name ? { result: result.name } : {}),
        legal: legal ?? [],
        // Nobody has read the text for these: no verdict on what is missing (facts/procedures.md 12).
        ...(reviewStatus.startsWith('needs_review') ? { unreviewed: true } : {}),
        review: reviewStatus,
        source,
        papers: documents.map((paper) => ({
          id: paper.id,
          name: writtenOut(paper.name),
          kind: paper.kind,
          required: paper.required,
          accept: paper.accept.join(','),
          ...(paper.mustBeSigned && signsOnline(engine) ? { signedOnline: true } : {}),
          ...(paper.replacedBy ? { replacedBy: replacement(paper.replacedBy) } : {}),
          ...(paper.when ? { when: paper.when } : {}),
          ...(paper.form ? { form: paper.form } : {}),
          ...(paper.copies ? { copies: paper.copies } : {}),
          ...(shown(paper.note) ? { note: shown(paper.note) } : {}),
          ...(paper.checks?.length ? { checks: paper.checks } : {}),
        })),
      }),
    ),
  };
  writeFileSync(target, `${JSON.stringify(table, null, 1)}\n`);
  const papers = table.procedures.reduce((sum, row) => sum + row.papers.length, 0);
  console.log(`${table.procedures.length} procedures, ${papers} papers, ${table.profiles.length} profiles → ${target}`);
}
