import { fold } from '../../text';

/** Names and personal numbers, as a paper or the form on the page gives them. */
export interface NamedPeople {
  names: string[];
  /** Twelve or nine digits. */
  numbers: string[];
}

const numberLabel = /(?:số định danh|định danh cá nhân|căn cước|cccd|chứng minh|cmnd)/iu;
const number = /(?<!\d)(?:\d{12}|\d{9})(?!\d)/g;
/** A number this far behind its label still belongs to it. */
const reach = 60;

const nameLabel =
  /(?:họ,? (?:và |chữ đệm,? (?:và )?)?tên(?: khai sinh| người được cấp)?|tên tôi là|tôi là|ông(?: ?\/ ?|, ?| hoặc )bà)\s*[:.…]*\s*/iu;
/** Two words or more, each with a capital or all in capitals. */
const name = /^\p{Lu}\p{L}*(?:\s+\p{Lu}\p{L}*){1,6}/u;

/** What a paper says behind its own labels; digits and names elsewhere in the text are anybody's. */
export function peopleIn(lines: string[]): NamedPeople {
  const names: string[] = [];
  const numbers: string[] = [];
  for (const raw of lines) {
    const line = raw.normalize('NFC');
    for (const found of line.matchAll(number)) {
      const before = line.slice(Math.max(0, found.index - reach), found.index);
      if (numberLabel.test(before)) numbers.push(found[0]);
    }
    const label = nameLabel.exec(line);
    const called = label ? name.exec(line.slice(label.index + label[0].length)) : null;
    if (called) names.push(called[0]);
  }
  return { names, numbers };
}

/** Do two names mean one person? Marks and case aside, for readers lose them; every word must be there. */
export const isSameName = (a: string, b: string): boolean => fold(a) === fold(b);
