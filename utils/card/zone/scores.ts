import { characters } from './strip';

/** Per place the logarithm of each character's probability. */
export type Scores = Float32Array[];

const index = new Map([...characters].map((character, i) => [character, i]));

/** However sure the classifier is, one place in a few hundred holds something else: dirt, a hair, a worn letter. */
const doubt = 0.002;

/** The classifier's word softened by what it cannot know. */
export function softened(places: Float32Array[]): Scores {
  return places.map((place) => place.map((log) => Math.log((1 - doubt) * Math.exp(log) + doubt / characters.length)));
}

/** How well a text agrees with what was seen from a place on. */
export function score(line: Scores, from: number, text: string): number {
  let sum = 0;
  for (let i = 0; i < text.length; i += 1) sum += line[from + i]?.[index.get(text[i] as string) as number] ?? -10;
  return sum;
}

/** The likeliest character of each place. */
export function plainly(line: Scores): string {
  return line.map((place) => characters[place.indexOf(Math.max(...place))]).join('');
}
