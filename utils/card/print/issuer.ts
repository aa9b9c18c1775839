import type { TextLine } from '../text-reader';
import type { CardKind } from '../types';
import { findNearly, foldWithOrigin, type Match } from './match';
import { cities, provinces } from './provinces';

/** Who issued a card, as its back says it. */
export interface PrintedIssuer {
  value: string;
  line: TextLine;
  /** Nothing of it was misread. */
  isExact: boolean;
}

/** The title above the signature on old plastic cards: the office, never the person's rank (facts/idcards.md 3.8). */
const offices: [says: string, value: string][] = [
  ['dkql cu tru va dlqg ve dan cu', 'Cục Cảnh sát ĐKQL cư trú và DLQG về dân cư'],
  ['quan ly hanh chinh ve trat tu xa hoi', 'Cục Cảnh sát quản lý hành chính về trật tự xã hội'],
];
/** The title on paper cards, before the province (facts/idcards.md 3.1). */
const chiefs = ['giam doc ca', 'giam doc cong an'];

/** Null where no title stands or the card's kind alone tells the issuer. */
export function issuerIn(lines: TextLine[], kind: CardKind): PrintedIssuer | null {
  const read = kind === 'cmnd-9' ? policeOf : kind === 'cmnd-12' || kind === 'cccd-2016' ? officeOf : () => null;
  for (const [i, line] of lines.entries()) {
    const found = read(folded(line), folded(lines[i + 1]));
    if (found) return { ...found, line };
  }
  return null;
}

const folded = (line: TextLine | undefined) => foldWithOrigin(line?.text ?? '').folded;

type Found = Pick<PrintedIssuer, 'value' | 'isExact'> | null;

function officeOf(text: string): Found {
  for (const [says, value] of offices) {
    const match = findNearly(text, says);
    if (match) return { value, isExact: match.errors === 0 };
  }
  return null;
}

/** "GIÁM ĐỐC CA NGHỆ AN", the province beside or below the title. */
function policeOf(text: string, below: string): Found {
  const titles = chiefs.flatMap((chief) => findNearly(text, chief) ?? []);
  const [title] = titles.sort((a, b) => a.errors - b.errors);
  if (!title) return null;
  const beside = text.slice(title.end).trim();
  const province = provinceIn(beside === '' ? below : beside);
  if (!province) return null;
  const { name, errors } = province;
  return { value: `Công an ${cities.has(name) ? 'thành phố' : 'tỉnh'} ${name}`, isExact: errors === 0 };
}

/** The longest of those with the fewest letters wrong: "Hà Nam" is not a misread "Nam Định". */
function provinceIn(text: string): { name: string; errors: number } | null {
  let best: { name: string; match: Match } | null = null;
  for (const [letters, name] of provinces) {
    const match = findNearly(text, letters);
    if (!match) continue;
    const isBetter =
      !best ||
      match.errors < best.match.errors ||
      (match.errors === best.match.errors && match.end - match.start > best.match.end - best.match.start);
    if (isBetter) best = { name, match };
  }
  return best && { name: best.name, errors: best.match.errors };
}
