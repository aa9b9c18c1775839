// Finds what the machine already has. Only Node's own modules.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

const names = {
  chromium: {
    variables: ['CHROME_PATH', 'PUPPETEER_EXECUTABLE_PATH'],
    commands: ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge'],
    caches: ['.cache/puppeteer/chrome/*/chrome-linux64/chrome', '.cache/ms-playwright/chromium-*/chrome-linux/chrome'],
  },
  firefox: { variables: ['FIREFOX_PATH'], commands: ['firefox-esr', 'firefox'], caches: [] },
  openssl: { variables: [], commands: ['openssl'], caches: [] },
  pdfsig: { variables: [], commands: ['pdfsig'], caches: [] },
};

/** Fonts that draw Vietnamese right, first found wins. */
const fonts = [
  '/usr/share/fonts/truetype/noto/NotoSans-Regular.ttf',
  '/usr/share/fonts/truetype/liberation/LiberationSans-Regular.ttf',
  '/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf',
];

/**
 * The path of an installed program, or null. A browser counts only if `--version` answers.
 * @param {string} program a row of the table above, or `vietnamese-font`
 * @returns {string | null}
 */
export function findProgram(program) {
  if (program === 'vietnamese-font') return fonts.find((font) => existsSync(font)) ?? null;
  const row = names[program];
  const given = row.variables.map((variable) => process.env[variable]).filter(Boolean);
  const onPath = row.commands.map((command) => which(command)).filter(Boolean);
  return [...given, ...onPath, ...row.caches.flatMap(inHome)].find(answers) ?? null;
}

function which(command) {
  const found = spawnSync('sh', ['-c', 'command -v -- "$0"', command], { encoding: 'utf8' });
  return found.status === 0 ? found.stdout.trim() : null;
}

function inHome(pattern) {
  const [before = '', after = ''] = pattern.split('*');
  const folder = join(homedir(), before.slice(0, before.lastIndexOf('/')));
  const prefix = before.slice(before.lastIndexOf('/') + 1);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.startsWith(prefix))
    .map((name) => join(folder, name + after))
    .filter((path) => existsSync(path));
}

/** openssl says "version", the others "--version" or "-v"; any exit 0 will do. */
function answers(path) {
  return ['--version', 'version', '-v'].some((flag) => spawnSync(path, [flag], { timeout: 20_000 }).status === 0);
}
