import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const packages = readdirSync('.output').filter((name) => /^(citizen|officer)-(chrome|firefox)-mv3$/.test(name));

describe.each(packages)('%s', (name) => {
  const folder = join('.output', name);
  const scripts = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.js'));

  // Once the side panel turned into the report page: the bundler had put a module of both beside the report's main script.
  it('never loads one page’s main script from another', () => {
    const pages = readdirSync(folder).filter((path) => path.endsWith('.html'));
    expect(pages).toContain('report.html');
    for (const page of pages) {
      const [, main = ''] = /<script[^>]* src="\/chunks\/([^"]+)"/.exec(readFileSync(join(folder, page), 'utf8')) ?? [];
      expect(main, page).not.toBe('');
      const importing = scripts.filter((path) => readFileSync(join(folder, path), 'utf8').includes(main));
      expect(importing, `${page}: ${main}`).toEqual([]);
    }
  });
});
