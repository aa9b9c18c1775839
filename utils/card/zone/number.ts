import { type Scores, score } from './scores';

/** A number that satisfies its check digits, and how well it agrees with what was seen. */
export interface NumberGuess {
  number: string;
  score: number;
}

const weights = [7, 3, 1];
const kept = 3;

/**
 * The likeliest 12-digit numbers of line 1: its last nine digits stand twice, under one check digit alone and under
 * another with the whole number (facts/idcards.md 2). Digit by digit, keeping for each pair of running check sums the
 * best few beginnings: nothing that satisfies both is missed.
 */
export function likeliestNumbers(line: Scores): NumberGuess[] {
  let states = new Map<number, NumberGuess[]>([[0, [{ number: '', score: 0 }]]]);
  for (let i = 0; i < 12; i += 1) {
    const next = new Map<number, NumberGuess[]>();
    for (const [state, guesses] of states) {
      for (let digit = 0; digit < 10; digit += 1) {
        const nine = i < 3 ? 0 : digit * (weights[(i - 3) % 3] as number);
        const key =
          ((Math.floor(state / 10) + nine) % 10) * 10 + (((state % 10) + digit * (weights[i % 3] as number)) % 10);
        const seen = score(line, 15 + i, String(digit)) + (i < 3 ? 0 : score(line, 5 + i - 3, String(digit)));
        const list = next.get(key) ?? [];
        for (const guess of guesses) list.push({ number: guess.number + digit, score: guess.score + seen });
        next.set(key, list);
      }
    }
    for (const list of next.values()) list.sort((a, b) => b.score - a.score).splice(kept);
    states = next;
  }
  return [...states]
    .flatMap(([state, guesses]) => {
      const checks = score(line, 14, String(Math.floor(state / 10))) + score(line, 29, String(state % 10));
      return guesses.map((guess) => ({ ...guess, score: guess.score + checks }));
    })
    .sort((a, b) => b.score - a.score)
    .slice(0, 10);
}
