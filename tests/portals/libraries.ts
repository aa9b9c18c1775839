import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { build } from 'vite';

/** Scripts and styles as their packages ship them. */
const fromPackages: Record<string, string> = {
  '/lib/formio.js': '@formio/js/dist/formio.full.min.js',
  '/lib/formio.css': '@formio/js/dist/formio.full.min.css',
  '/lib/survey.css': 'survey-core/survey-core.min.css',
  '/lib/jquery.js': 'jquery/dist/jquery.min.js',
  '/lib/jquery-ui.js': 'jquery-ui/dist/jquery-ui.min.js',
  '/lib/bootstrap-datepicker.js': 'bootstrap-datepicker/dist/js/bootstrap-datepicker.min.js',
  '/lib/select2.js': 'select2/dist/js/select2.full.min.js',
  '/lib/select2.css': 'select2/dist/css/select2.css',
};

/** jQuery UI and bootstrap-datepicker take the same name; a page with both keeps the first one's aside. */
const own: Record<string, string> = {
  '/lib/keep-jquery-ui.js': 'jQuery.fn.uiDatepicker = jQuery.fn.datepicker;',
};

/** The portals' own form libraries: as shipped, or bundled once from the replica's own script. */
export async function libraryFile(path: string): Promise<[body: Buffer, type: string]> {
  const type = path.endsWith('.css') ? 'text/css' : 'text/javascript';
  const packaged = fromPackages[path];
  // The styles name fonts on other hosts; a replica draws with the machine's own.
  const fonts = /@font-face\s*\{[^}]*\}/g;
  if (packaged) return [Buffer.from(readFileSync(join('node_modules', packaged), 'utf8').replace(fonts, '')), type];
  if (own[path]) return [Buffer.from(own[path]), type];
  const flatpickr = /^\/lib\/cdn\/flatpickr-formio\/(?:[^/]+\/)?(flatpickr\.min\.(?:js|css))$/.exec(path)?.[1];
  if (flatpickr) return [readFileSync(`node_modules/flatpickr/dist/${flatpickr}`), type];
  const name = /^\/lib\/([a-z-]+(?:\/[a-z-]+)?)\.js$/.exec(path)?.[1];
  const entry =
    name &&
    ['ts', 'mjs']
      .map((kind) => `tests/portals/${name}.${kind}`)
      .concat(`tests/portals/${name}/form.ts`, `tests/portals/${name}/form.mjs`)
      .find((file) => existsSync(file));
  if (!entry) throw new Error(`No library ${path}`);
  return [readFileSync(await bundled(entry)), type];
}

const running = new Map<string, Promise<string>>();

function bundled(entry: string): Promise<string> {
  const known = running.get(entry) ?? bundleOnce(entry);
  running.set(entry, known);
  return known;
}

/** One classic script; made anew when a file beside the entry or the lock of packages changed. */
async function bundleOnce(entry: string): Promise<string> {
  const beside = readdirSync(dirname(entry)).map((file) => join(dirname(entry), file));
  const hash = createHash('sha256');
  for (const file of [...beside, 'tests/portals/units.ts', 'package-lock.json']) hash.update(readFileSync(file));
  const outDir = resolve('.cache/portals');
  const fileName = `${entry.replace(/\W+/g, '-')}-${hash.digest('hex').slice(0, 12)}.js`;
  if (existsSync(join(outDir, fileName))) return join(outDir, fileName);
  await build({
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"', 'process.env': '{}' },
    build: {
      outDir,
      emptyOutDir: false,
      lib: { entry: resolve(entry), formats: ['iife'], name: 'replica', fileName: () => fileName },
    },
  });
  return join(outDir, fileName);
}
