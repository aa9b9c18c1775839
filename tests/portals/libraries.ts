import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { build } from 'vite';

const fromPackages: Record<string, string> = {
  '/lib/formio.js': 'node_modules/@formio/js/dist/formio.full.min.js',
  '/lib/formio.css': 'node_modules/@formio/js/dist/formio.full.min.css',
  '/lib/survey.css': 'node_modules/survey-core/survey-core.min.css',
};

/** The portals' own form libraries, as their packages ship them; SurveyJS in React is bundled once. */
export async function libraryFile(path: string): Promise<[body: Buffer, type: string]> {
  const type = path.endsWith('.css') ? 'text/css' : 'text/javascript';
  const packaged = fromPackages[path];
  // The styles name fonts on other hosts; a replica draws with the machine's own.
  const fonts = /@font-face\s*\{[^}]*\}/g;
  if (packaged) return [Buffer.from(readFileSync(packaged, 'utf8').replace(fonts, '')), type];
  const flatpickr = /^\/lib\/cdn\/flatpickr-formio\/(?:[^/]+\/)?(flatpickr\.min\.(?:js|css))$/.exec(path)?.[1];
  if (flatpickr) return [readFileSync(`node_modules/flatpickr/dist/${flatpickr}`), type];
  if (path === '/lib/national.js') return [readFileSync(await bundleNational()), type];
  throw new Error(`No library ${path}`);
}

async function bundleNational(): Promise<string> {
  const outDir = resolve('.cache/portals');
  const bundle = resolve(outDir, 'national.js');
  if (existsSync(bundle)) return bundle;
  await build({
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir,
      emptyOutDir: false,
      lib: {
        entry: resolve('tests/portals/national/form.ts'),
        formats: ['iife'],
        name: 'national',
        fileName: () => 'national.js',
      },
    },
  });
  return bundle;
}
