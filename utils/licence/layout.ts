import { fold } from '../text';
import type { Token } from './tokens';
import type { LicencePage, Place } from './types';

/** Words that follow each other on one line without a wide gap. */
export interface Run {
  tokens: Token[];
  page: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
  /** Height of a line of running text of this page, its right edge, and its width. */
  sheet: Sheet;
}

interface Sheet {
  line: number;
  edge: number;
  width: number;
  height: number;
}

/** Where full lines end: two or more do so together. The state's name may be wider than the text. */
function edgeOf(chains: Token[][], width: number, line: number): number {
  const isNation = (chain: Token[]) => chain.some(({ key }, i) => key === 'xa' && chain[i + 1]?.key === 'hoi');
  const ends = chains.filter((chain) => !isNation(chain)).map((chain) => chain.at(-1)?.right ?? 0);
  const farthest = Math.max(0, ...ends);
  const isShared = (end: number) => ends.filter((other) => Math.abs(other - end) < 0.6 * line).length > 1;
  const shared = Math.max(0, ...ends.filter((end) => end > 0.93 * farthest && isShared(end)));
  return Math.max(shared || farthest, 0.8 * width);
}

/** Wider than this many line heights, a gap parts two columns. */
const widestSpace = 1.7;
/** Words glued by the file's own drawing order stand closer than any space. */
const tightest = 0.1;

/** A page's runs, in the order in which they are read: from the top, and on one level from the left. */
export function runsOf(tokens: Token[], page: LicencePage, number: number): Run[] {
  const heights = tokens.map(({ top, bottom }) => bottom - top).sort((a, b) => a - b);
  const line = heights[Math.floor(heights.length / 2)] ?? 1;
  const chains: Token[][] = [];
  for (const token of [...tokens].sort((a, b) => a.left - b.left)) {
    const chain = nearest(chains, token, line);
    if (!chain) chains.push([token]);
    else if (!isSame(chain.at(-1), token)) chain.push(token);
  }
  const joined = chains.map((chain) => (page.from === 'text' ? glued(chain, line) : chain));
  const parted = joined.flatMap((chain) => partedAtNation(chain));
  const edge = edgeOf(parted, page.width, line);
  const sheet = { line, edge, width: page.width, height: page.height };
  const runs = parted.map((chain) => runOf(chain, number, sheet));
  return inOrder(runs);
}

function runOf(tokens: Token[], page: number, sheet: Sheet): Run {
  const box = {
    left: Math.min(...tokens.map(({ left }) => left)),
    right: Math.max(...tokens.map(({ right }) => right)),
    top: Math.min(...tokens.map(({ top }) => top)),
    bottom: Math.max(...tokens.map(({ bottom }) => bottom)),
  };
  return { tokens, page, sheet, ...box };
}

/** The chain this word continues: level with its end and close to it. */
function nearest(chains: Token[][], token: Token, line: number): Token[] | null {
  let best: Token[] | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const chain of chains) {
    const last = chain.at(-1);
    if (!last) continue;
    const gap = token.left - last.right;
    // A hyphen's own box is a few dots high.
    const height = Math.max(Math.min(token.bottom - token.top, last.bottom - last.top, line), 0.6 * line);
    const off = Math.abs(token.bottom + token.top - last.bottom - last.top) / 2;
    if (gap < -0.6 * line || gap > widestSpace * line || off > 0.5 * height) continue;
    const cost = Math.max(gap, 0) + 3 * off;
    if (cost < least) [best, least] = [chain, cost];
  }
  return best;
}

/** Drawn twice to look bold. */
const isSame = (one: Token | undefined, other: Token) =>
  one !== undefined && one.text === other.text && Math.abs(one.left - other.left) < 0.2 * (one.bottom - one.top);

/** One word may be drawn in several pieces. */
function glued(chain: Token[], line: number): Token[] {
  const whole: Token[] = [];
  for (const token of chain) {
    const last = whole.at(-1);
    if (last && !last.hasColon && token.left - last.right < tightest * line)
      whole[whole.length - 1] = joinedTokens(last, token);
    else whole.push(token);
  }
  return whole;
}

function joinedTokens(one: Token, other: Token): Token {
  const text = one.text + other.text;
  const [left, top, width, height] = one.place.box;
  const [otherLeft, otherTop, otherWidth, otherHeight] = other.place.box;
  const right = Math.max(left + width, otherLeft + otherWidth);
  const bottom = Math.max(top + height, otherTop + otherHeight);
  return {
    ...one,
    text,
    key: fold(text),
    hasColon: other.hasColon,
    right: Math.max(one.right, other.right),
    top: Math.min(one.top, other.top),
    bottom: Math.max(one.bottom, other.bottom),
    place: {
      page: one.place.page,
      box: [left, Math.min(top, otherTop), right - left, bottom - Math.min(top, otherTop)],
    },
  };
}

/**
 * The state's name and motto stand right of the agency (Nghị định 30/2020/NĐ-CP, Phụ lục I), often with hardly a space
 * between: a run that holds both is cut before them.
 */
function partedAtNation(chain: Token[]): Token[][] {
  const keys = chain.map(({ key }) => key);
  // The first two words may be misread: the next four tell.
  const starts: [words: string[], before: number][] = [
    [['xa', 'hoi', 'chu', 'nghia'], 2],
    [['doc', 'lap'], 0],
  ];
  for (const [start, before] of starts) {
    const at = keys.findIndex((_, i) => start.every((word, k) => keys[i + k] === word)) - before;
    if (at > 0) return [chain.slice(0, at), chain.slice(at)];
  }
  return [chain];
}

/** By level, then from the left. Runs are level with the first of their level, so that no ladder of columns forms. */
function inOrder(runs: Run[]): Run[] {
  const levels: Run[][] = [];
  for (const run of [...runs].sort((a, b) => a.top + a.bottom - b.top - b.bottom)) {
    const level = levels.at(-1);
    const [first] = level ?? [];
    if (first && isLevel(first, run)) level?.push(run);
    else levels.push([run]);
  }
  return levels.flatMap((level) => level.sort((a, b) => a.left - b.left));
}

/** On one line of the page. */
export function isLevel(one: Run, other: Run): boolean {
  if (one.page !== other.page) return false;
  const shared = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  return shared > 0.5 * Math.min(one.bottom - one.top, other.bottom - other.top);
}

export const overlapsAcross = (one: Run, other: Run) =>
  Math.min(one.right, other.right) - Math.max(one.left, other.left) > 0;

export const writtenOf = (tokens: Token[]) =>
  tokens.map(({ text, hasColon }) => (hasColon ? `${text}:` : text)).join(' ');

export const keysOf = (tokens: Token[]) =>
  tokens
    .map(({ key }) => key)
    .join(' ')
    .trim();

/** One box for each line the words stand on. */
export function placesOf(tokens: Token[]): Place[] {
  const lines: Token[][] = [];
  for (const token of tokens) {
    const last = lines.at(-1);
    const before = last?.at(-1);
    const follows =
      before && before.place.page === token.place.page && token.left >= before.left && token.top < before.bottom;
    if (follows) last?.push(token);
    else lines.push([token]);
  }
  return lines.flatMap((line) => {
    const [first] = line;
    if (!first) return [];
    const boxes = line.map(({ place }) => place.box);
    const left = Math.min(...boxes.map(([x]) => x));
    const top = Math.min(...boxes.map(([, y]) => y));
    const right = Math.max(...boxes.map(([x, , width]) => x + width));
    const bottom = Math.max(...boxes.map(([, y, , height]) => y + height));
    return [{ page: first.place.page, box: [left, top, right - left, bottom - top] }];
  });
}
