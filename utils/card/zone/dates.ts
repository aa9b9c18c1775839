import { checkDigit } from './check-digit';
import { type Scores, score } from './scores';

/** Birth and expiry with their check digits as line 2 writes them. */
export interface DatesGuess {
  birth: string;
  expiry: string;
  score: number;
}

const days = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const two = (value: number) => String(value).padStart(2, '0');
const everyDay = days.flatMap((count, month) =>
  Array.from({ length: count }, (_, day) => two(month + 1) + two(day + 1)),
);
const everyYear = Array.from({ length: 100 }, (_, year) => two(year));

/** Of years and of days the likeliest alone are put together: others have two digits against them already. */
const mostYears = 24;
const mostDays = 60;

/** Dates of the calendar by how well they agree with line 2; a card ends on a birthday or never ("991231"). */
export function likeliestDates(line: Scores): DatesGuess[] {
  const years = likeliest(line, 0, everyYear, mostYears);
  const days = likeliest(line, 2, everyDay, mostDays);
  const births = best(
    years.flatMap((year) => days.map((day) => withCheck(line, 0, year + day))),
    16,
  );
  const ends = likeliest(line, 8, everyYear, mostYears);
  return best(
    births.flatMap((birth) => {
      const dates = endingDays(birth.text.slice(2, 6)).flatMap((day) => ends.map((year) => year + day));
      return ['991231', ...dates].map((end) => {
        const expiry = withCheck(line, 8, end);
        return { birth: birth.text, expiry: expiry.text, score: birth.score + expiry.score };
      });
    }),
    40,
  );
}

function likeliest(line: Scores, at: number, texts: string[], count: number): string[] {
  return best(
    texts.map((text) => ({ text, score: score(line, at, text) })),
    count,
  ).map(({ text }) => text);
}

/** Who was born on 29 February may have a card to the 28th or to 1 March (not known, facts/idcards.md 9). */
const endingDays = (birthday: string) => (birthday === '0229' ? ['0229', '0228', '0301'] : [birthday]);

function withCheck(line: Scores, at: number, date: string): { text: string; score: number } {
  const text = date + checkDigit(date);
  return { text, score: score(line, at, text) };
}

const best = <T extends { score: number }>(list: T[], count: number): T[] =>
  list.sort((a, b) => b.score - a.score).slice(0, count);
