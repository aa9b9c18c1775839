import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { findingRules } from '../../../utils/signature/findings';

/** A finding without words would reach the screen as a bare code. */
it.each(['vi', 'en'])('has a sentence and a next step for every finding in %s', (language) => {
  const sentences: Record<string, string> = Object.assign(
    {},
    ...readdirSync(`locales/${language}`).map((name) =>
      JSON.parse(readFileSync(`locales/${language}/${name}`, 'utf8')),
    ),
  );
  const wanted = Object.keys(findingRules).flatMap((code) => {
    const key = `finding_${code.replaceAll('-', '_')}`;
    return [key, `${key}_next`];
  });
  expect(wanted.filter((key) => !sentences[key])).toEqual([]);
});
