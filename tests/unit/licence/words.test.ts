import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import vi from '../../../locales/vi/licence.json';
import { kinds } from '../../../utils/licence/kinds';

const sentences: Record<string, string> = vi;
const key = (code: string) => `licence_c_${code.replaceAll('-', '_')}`;

/** Codes as the checks write them: `check(6, 'warn', 'agency-other'` and `['warn', 'agency-other']`. */
function codesIn(source: string): { outcome: string; code: string }[] {
  return [...source.matchAll(/'(good|warn|bad|unknown|not-asked)',\s*'([a-z-]+)'/g)].map(
    ([, outcome = '', code = '']) => ({ outcome, code }),
  );
}

describe('the sentences of the checks', () => {
  const files = readdirSync('utils/licence').filter((name) => name.startsWith('check-'));
  const codes = files.flatMap((name) => codesIn(readFileSync(`utils/licence/${name}`, 'utf8')));

  it('finds the codes at all', () => {
    expect(codes.length).toBeGreaterThan(50);
  });

  it('has a sentence for every code, and a next step for every one that is not good', () => {
    for (const { outcome, code } of codes) {
      expect(sentences[key(code)], code).toBeTruthy();
      if (['warn', 'bad', 'unknown'].includes(outcome)) expect(sentences[`${key(code)}_next`], code).toBeTruthy();
    }
  });

  it('never orders an officer about: what to do is said, what to accept is not', () => {
    for (const sentence of Object.values(sentences))
      expect(sentence).not.toMatch(/phải (?:chấp nhận|nhận|tiếp nhận)|bắt buộc/i);
  });

  it('has a name for every kind', () => {
    for (const { id } of kinds) expect(sentences[`licence_kind_${id.replaceAll('-', '_')}`], id).toBeTruthy();
  });
});
