// Builds the packages. Only Node's own modules, so that set-up can call it.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const flavours = ['citizen', 'officer'];
const sources = ['entrypoints', 'components', 'utils', 'locales', 'public', 'wxt.config.ts', 'package-lock.json'];

/** Builds what is missing or older than its sources. */
export function buildIfStale(browsers) {
  const state = hashOf(sources);
  for (const browser of browsers) {
    for (const flavour of flavours) {
      const folder = `.output/${flavour}-${browser}-mv3`;
      const stamp = `.output/.${flavour}-${browser}`;
      if (existsSync(folder) && existsSync(stamp) && readFileSync(stamp, 'utf8') === state) continue;
      rmSync(stamp, { force: true });
      console.log(`Building ${flavour} for ${browser}…`);
      build(flavour, browser);
      writeFileSync(stamp, state);
    }
  }
}

function build(flavour, browser) {
  const built = spawnSync('npx', ['wxt', 'build', '-b', browser, '--mv3'], {
    env: { ...process.env, FLAVOUR: flavour },
    encoding: 'utf8',
  });
  if (built.status === 0) return;
  console.error(built.stdout + built.stderr);
  console.error(`The ${flavour} package for ${browser} could not be built; the reason stands above.`);
  process.exit(1);
}

function hashOf(paths) {
  const hash = createHash('sha256');
  const visit = (path) => {
    if (statSync(path).isDirectory()) for (const name of readdirSync(path).sort()) visit(join(path, name));
    else hash.update(path).update(readFileSync(path));
  };
  paths.filter((path) => existsSync(path)).forEach(visit);
  return hash.digest('hex');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) buildIfStale(['chrome', 'firefox']);
