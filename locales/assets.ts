import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = import.meta.dirname ?? join(process.cwd(), 'locales');

/** The catalogue of one language: every `locales/<language>/*.json` joined. */
function catalogue(language: string): Record<string, string> {
  const parts = readdirSync(join(folder, language)).filter((name) => name.endsWith('.json'));
  return Object.assign({}, ...parts.map((name) => JSON.parse(readFileSync(join(folder, language, name), 'utf8'))));
}

/** `_locales/<language>/messages.json` for the manifest: only the names and descriptions the browser itself shows. */
export function catalogueAssets(): { contents: string; relativeDest: string }[] {
  return ['vi', 'en'].map((language) => {
    const shown = Object.entries(catalogue(language)).filter(([key]) =>
      /^(citizen|officer)_(name|description)$/.test(key),
    );
    const messages = Object.fromEntries(shown.map(([key, message]) => [key, { message }]));
    return { contents: JSON.stringify(messages), relativeDest: `_locales/${language}/messages.json` };
  });
}
