import { fold } from '../text';
import type { Role } from './types';

/** Words of a section or label that say whose data is wanted; the first row that fits wins, so narrower rows stand first. */
const rows: { role: Role; words: string[]; source: string }[] = [
  {
    role: 'other',
    words: ['nguoi lam chung', 'nguoi giam ho', 'can bo', 'nguoi ky', 'nguoi gioi thieu'],
    source: 'facts/forms.md 10',
  },
  {
    role: 'authorised',
    words: ['nguoi duoc uy quyen', 'nguoi uy quyen', 'duoc uy quyen'],
    source: 'facts/forms.md 10',
  },
  { role: 'representative', words: ['nguoi dai dien', 'dai dien phap luat'], source: 'facts/portals.md 3.3' },
  { role: 'father', words: ['nguoi cha', 'cha', 'thong tin cha'], source: 'facts/forms.md 10' },
  { role: 'mother', words: ['nguoi me', 'me', 'thong tin me'], source: 'facts/forms.md 10' },
  { role: 'wife', words: ['ben nu', 'vo'], source: 'facts/portals.md 3' },
  { role: 'husband', words: ['ben nam', 'chong'], source: 'facts/portals.md 3' },
  { role: 'child', words: ['nguoi duoc khai sinh', 'tre em', 'nguoi con'], source: 'facts/portals.md 3.1' },
  { role: 'owner', words: ['chu ho so', 'chu ho kinh doanh', 'chu ho'], source: 'facts/portals.md 3' },
  {
    role: 'applicant',
    words: ['nguoi nop', 'nguoi yeu cau', 'nguoi khai', 'nguoi ke khai', 'nguoi de nghi', 'cong dan'],
    source: 'facts/portals.md 3',
  },
  { role: 'organisation', words: ['to chuc', 'doanh nghiep', 'co quan'], source: 'facts/portals.md 3.3' },
];

/** Prefixes of names that portals use for a whole block (facts/portals.md 3). */
const prefixes: { role: Role; name: RegExp }[] = [
  { role: 'owner', name: /^(data\[)?owner|^ChuHoSo_/ },
  { role: 'applicant', name: /^CongDan_|^Nyc/ },
];

/** Whose data a field wants: the label's own words, then the section's, then the block's prefix, then the applicant. */
export function roleOf(label: string, section: string, name: string): Role {
  // "Cơ quan cấp" is a fact about a person's card: an organisation is only believed in a heading.
  const ofLabel = roleIn(label);
  const fromWords = (ofLabel === 'organisation' ? null : ofLabel) ?? roleIn(section);
  if (fromWords) return fromWords;
  const fromName = prefixes.find((row) => row.name.test(name))?.role;
  if (fromName) return fromName;
  // A section we do not understand may be about anybody: not ours. A page without sections is about who fills it.
  return section ? 'other' : 'applicant';
}

function roleIn(text: string): Role | null {
  const folded = ` ${fold(text)} `;
  return rows.find((row) => row.words.some((word) => folded.includes(` ${word} `)))?.role ?? null;
}
