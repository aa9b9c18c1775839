import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Writes utils/procedure/replaced.gen.json: which paper of which procedure a database replaces, or which was cut, by
 * the annexes of Nghị quyết 66.7/2025/NQ-CP. From ../shared/data/replaced-papers.json (facts/licences.md 2.5).
 * Words that return in hundreds of rows stand once, rows name them by their place.
 */
const data = join('..', 'shared', 'data', 'replaced-papers.json');
const target = join('utils', 'procedure', 'replaced.gen.json');

interface Source {
  source: string;
  effectiveFrom: string;
  effectiveTo: string;
  rows: {
    annex: 'I' | 'II';
    stt: string;
    code: string;
    replaced: string;
    db: string;
    law: string;
    article: string;
  }[];
}

/** Each text once, in the order it first comes. */
class Words {
  readonly list: string[] = [];
  readonly #places = new Map<string, number>();

  place(text: string): number {
    const clean = text.replace(/\s+/g, ' ').trim();
    const known = this.#places.get(clean);
    if (known !== undefined) return known;
    this.#places.set(clean, this.list.length);
    return this.list.push(clean) - 1;
  }
}

if (!existsSync(data)) {
  console.log(`${data} is not there; ${target} stays as it is.`);
} else {
  const { source, effectiveFrom, effectiveTo, rows } = JSON.parse(readFileSync(data, 'utf8')) as Source;
  const papers = new Words();
  const databases = new Words();
  const laws = new Words();
  const compact = rows.map((row) => [
    row.code,
    row.annex,
    row.stt,
    papers.place(row.replaced),
    databases.place(row.db),
    laws.place(row.law.replace(/;$/, '')),
    row.article,
  ]);
  const head = { source, effectiveFrom, effectiveTo };
  const lists = { papers: papers.list, databases: databases.list, laws: laws.list };
  const lines = compact.map((row) => `  ${JSON.stringify(row)}`).join(',\n');
  const text = JSON.stringify({ ...head, ...lists }, null, 1).replace(/\n}$/, `,\n "rows": [\n${lines}\n ]\n}`);
  writeFileSync(target, `${text}\n`);
  console.log(`${rows.length} rows of replaced papers → ${target}`);
}
