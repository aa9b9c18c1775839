import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

type Part = Record<string, string>;

const names = readdirSync('locales/vi').filter((name) => name.endsWith('.json'));
const read = (language: string, name: string): Part =>
  JSON.parse(readFileSync(`locales/${language}/${name}`, 'utf8')) as Part;
const placeholders = (sentence: string) => [...sentence.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

describe('the catalogue', () => {
  it('has the same parts in both languages', () => {
    expect(readdirSync('locales/en').filter((name) => name.endsWith('.json'))).toEqual(names);
  });

  it.each(names)('%s: the same keys, no empty sentence, the same placeholders', (name) => {
    const vi = read('vi', name);
    const en = read('en', name);
    expect(Object.keys(en).sort()).toEqual(Object.keys(vi).sort());
    for (const [key, sentence] of Object.entries(vi)) {
      expect(sentence.trim(), key).not.toBe('');
      expect(en[key]?.trim(), key).not.toBe('');
      expect(placeholders(en[key] ?? ''), key).toEqual(placeholders(sentence));
    }
  });

  it('writes Vietnamese in composed letters: a search for "nhạy" finds it', () => {
    for (const name of names) {
      const text = readFileSync(`locales/vi/${name}`, 'utf8');
      expect(text).toBe(text.normalize('NFC'));
    }
  });

  it('gives each key to one part only', () => {
    const keys = names.flatMap((name) => Object.keys(read('vi', name)));
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
  });
});
