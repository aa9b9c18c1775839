import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { heading, say } from './measure';

/** A zip holds each file deflated, a header before it and a row in the directory, about 100 bytes and twice its name. */
const zipRowBytes = 100;

const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;

/** What lies on a portal page at rest, and what it may weigh (design budget). */
const scripts = [
  { package: 'citizen-chrome-mv3', name: 'portal.js', budget: 10_000 },
  { package: 'officer-chrome-mv3', name: 'casework.js', budget: null },
] as const;

export function sizes(): void {
  heading('Sizes');
  for (const name of ['citizen-chrome-mv3', 'officer-chrome-mv3', 'citizen-firefox-mv3', 'officer-firefox-mv3']) {
    const folder = join('.output', name);
    if (existsSync(folder)) say(`${name}, packed`, kilobytes(zipBytes(folder)));
    else say(name, 'not built: npm run build');
  }
  for (const script of scripts) {
    const path = join('.output', script.package, 'content-scripts', script.name);
    if (!existsSync(path)) continue;
    const bytes = statSync(path).size;
    const verdict = script.budget
      ? `, budget ${kilobytes(script.budget)}: ${bytes <= script.budget ? 'ok' : 'OVER'}`
      : '';
    const watches = readFileSync(path, 'utf8').includes('MutationObserver') ? 'has a' : 'no';
    say(script.name, `${kilobytes(bytes)}${verdict}; ${watches} MutationObserver`);
  }
}

function zipBytes(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .reduce((sum, path) => {
      const deflated = deflateRawSync(readFileSync(path), { level: 9 }).length;
      return sum + deflated + zipRowBytes + 2 * (path.length - folder.length - 1);
    }, 0);
}
