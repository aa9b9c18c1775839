import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Writes utils/procedure/procedures.gen.json: which papers a procedure asks for, and what is known of the portals'
 * limits. From ../shared/data/procedures.json, whose format facts/procedures.md 10 tells.
 * Left out: fees, terms and form fields (nothing reads them yet), and every `maxBytes` of a paper (all null).
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
    evidence: string;
  }[];
  procedures: {
    code: string;
    name: string;
    engine?: string;
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
    }[];
  }[];
}

/** Three hosts of the pack are labels; their host names are in facts/portals.md 1.1–1.3. */
const hostNames: Record<string, string> = {
  'lienthong (khai sinh/khai tử liên thông)': 'lienthong.dichvucong.gov.vn',
  'Lai Châu': 'dichvucong.laichau.gov.vn',
  moj: 'dichvucongnganhtuphap.moj.gov.vn',
};

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
      const maxBytes = profile.maxBytesPerFile ?? profile.maxBytesPerRow;
      const accept = profile.accept?.filter((token) => token.startsWith('.')).join(',');
      if (maxBytes === undefined && !accept) return [];
      return [
        {
          host,
          ...(profile.path ? { path: profile.path } : {}),
          ...(maxBytes === undefined ? {} : { maxBytes }),
          ...(accept ? { accept } : {}),
          source: profile.evidence,
        },
      ];
    }),
    procedures: pack.procedures.map(({ code, name, engine, reviewStatus, source, documents }) => ({
      code,
      name,
      review: reviewStatus,
      source,
      papers: documents.map((paper) => ({
        id: paper.id,
        name: paper.name,
        kind: paper.kind,
        required: paper.required,
        accept: paper.accept.join(','),
        ...(paper.mustBeSigned && signsOnline(engine) ? { signedOnline: true } : {}),
        ...(paper.replacedBy ? { replacedBy: paper.replacedBy } : {}),
        ...(paper.when ? { when: paper.when } : {}),
      })),
    })),
  };
  writeFileSync(target, `${JSON.stringify(table, null, 1)}\n`);
  const papers = table.procedures.reduce((sum, row) => sum + row.papers.length, 0);
  console.log(`${table.procedures.length} procedures, ${papers} papers, ${table.profiles.length} profiles → ${target}`);
}
