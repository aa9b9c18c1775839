import { fold } from '../text';
import type { Role } from './types';

/** Words of a section or label that say whose data is wanted; the first row that fits wins, so narrower rows stand first. */
const rows: { role: Role; words: string[]; source: string }[] = [
  {
    role: 'other',
    words: ['nguoi uy quyen', 'ben uy quyen', 'can bo', 'giam doc', 'vo chong', 'cha me', 'bo me'],
    source: 'facts/forms.md 10: two people in one label, or one whose card this is not',
  },
  {
    role: 'other',
    words: ['ong noi', 'ba noi', 'ong ngoai', 'ba ngoai', 'anh chi', 'anh ruot', 'chi ruot', 'em ruot'],
    source: 'facts/forms.md 10',
  },
  {
    role: 'authorised',
    words: ['nguoi duoc uy quyen', 'nguoi nhan uy quyen', 'duoc uy quyen'],
    source: 'facts/forms.md 10',
  },
  { role: 'representative', words: ['nguoi dai dien', 'dai dien phap luat'], source: 'facts/portals.md 3.3' },
  { role: 'father', words: ['nguoi cha', 'nguoi bo', 'cha', 'bố'], source: 'facts/forms.md 10' },
  { role: 'mother', words: ['nguoi me', 'me'], source: 'facts/forms.md 10' },
  { role: 'wife', words: ['ben nu', 'vo'], source: 'facts/portals.md 3' },
  { role: 'husband', words: ['ben nam', 'chong'], source: 'facts/portals.md 3' },
  {
    role: 'child',
    words: ['nguoi duoc khai sinh', 'nguoi khai sinh', 'tre em', 'nguoi con', 'con'],
    source: 'facts/portals.md 3.1',
  },
  { role: 'owner', words: ['chu ho so', 'chu ho kinh doanh'], source: 'facts/portals.md 3' },
  {
    role: 'other',
    words: ['chu ho', 'chu so huu', 'chu su dung', 'chu dau tu', 'chu phuong tien', 'chu xe', 'chu nha', 'chu tich'],
    source: 'facts/forms.md 10',
  },
  {
    role: 'applicant',
    words: [
      'nguoi nop',
      'nguoi yeu cau',
      'nguoi co yeu cau',
      'nguoi khai',
      'nguoi ke khai',
      'nguoi de nghi',
      'cong dan',
    ],
    source: 'facts/portals.md 3',
  },
  {
    role: 'recipient',
    words: ['nguoi nhan', 'nhan ket qua', 'dia chi nhan', 'buu chinh cong ich', 'chuyen phat'],
    source: 'facts/portals.md 3.2, CA `RECEIVE_ADDR`',
  },
  { role: 'organisation', words: ['to chuc', 'doanh nghiep', 'co quan'], source: 'facts/portals.md 3.3' },
];

/** Prefixes of names that portals use for a whole block (facts/portals.md 3). */
const prefixes: { role: Role; name: RegExp }[] = [
  { role: 'owner', name: /^(data\[)?owner|^ChuHoSo_/ },
  { role: 'applicant', name: /^CongDan_|^Nyc/ },
];

/** A paper that holds a role's word but speaks of nobody: "căn cước công dân". */
const noPerson = / can cuoc cong dan /g;

/** Whose data a field wants: the label's own words, then the section's, then the block's prefix, then the applicant. */
export function roleOf(label: string, section: string, name: string): Role {
  // "Cơ quan cấp", "Tên công dân" are facts about whoever the block is about: believed in a heading only.
  const ofLabel = roleIn(label.replace(/công dân/gi, ''));
  const fromWords = (ofLabel === 'organisation' ? null : ofLabel) ?? roleIn(section);
  if (fromWords) return fromWords;
  const fromName = prefixes.find((row) => row.name.test(name))?.role;
  if (fromName) return fromName;
  // A section we do not understand may be about anybody: not ours. A page without sections is about who fills it.
  return section ? 'other' : 'applicant';
}

/** Headings repeat for every field below them: what was understood once is not read again. */
const understood = new Map<string, Role | null>();
const mostUnderstood = 500;

function roleIn(text: string): Role | null {
  const known = understood.get(text);
  if (known !== undefined) return known;
  if (understood.size > mostUnderstood) understood.clear();
  const role = readRole(text);
  understood.set(text, role);
  return role;
}

function readRole(text: string): Role | null {
  const folded = ` ${fold(text)} `.replace(noPerson, ' ');
  const accented = ` ${text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}]+/gu, ' ')} `;
  const says = (word: string) => (isPlain(word) ? folded : accented).includes(` ${word} `);
  // "Người chết", "người liên hệ": a person none of the rows knows is never taken for the one of the section.
  if (strangers(folded)) return 'other';
  return rows.find((row) => row.words.some(says))?.role ?? null;
}

const people = rows
  .flatMap((row) => row.words)
  .filter((word) => word.startsWith('nguoi '))
  .sort((a, b) => b.length - a.length);

function strangers(folded: string): boolean {
  return people.reduce((rest, word) => rest.replaceAll(` ${word} `, ' '), folded).includes(' nguoi ');
}

/** "bố" is looked for with its accent: without it, it is also "bộ". */
function isPlain(word: string): boolean {
  return fold(word) === word;
}
