// All set-up of a fresh machine. Only Node's own modules: it runs before anything is installed.
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildIfStale } from './build.mjs';
import { findProgram } from './programs.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
process.chdir(root);
const forTests = process.argv.includes('--test');

requireNode();
installPackages();
installPrograms();
buildIfStale(forTests ? ['chrome', 'firefox'] : ['chrome']);

function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  stop(`Không Giấy needs Node 20.19 or newer; this is ${process.versions.node}.`);
}

/** `npm ci` empties node_modules, so it runs only when the lock changed since the last time. */
function installPackages() {
  const lock = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');
  const stamp = 'node_modules/.khong-giay-lock';
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  console.log('Installing npm packages…');
  run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  mkdirSync('node_modules', { recursive: true });
  writeFileSync(stamp, lock);
}

function installPrograms() {
  const wanted = [
    { program: 'chromium', packages: ['chromium'], hint: 'or set CHROME_PATH' },
    { program: 'openssl', packages: ['openssl'], hint: '' },
    { program: 'vietnamese-font', packages: ['fonts-noto-core'], hint: '' },
    ...(forTests ? [{ program: 'firefox', packages: ['firefox-esr'], hint: 'or set FIREFOX_PATH' }] : []),
  ];
  const missing = wanted.filter(({ program }) => !findProgram(program));
  if (missing.length === 0) return;
  const packages = missing.flatMap((row) => row.packages);
  const command = `apt-get install -y --no-install-recommends ${packages.join(' ')}`;
  const mayInstall = process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0;
  if (!mayInstall) {
    const hints = missing.map((row) => row.hint).filter(Boolean);
    stop(`Missing: ${packages.join(', ')}. Run: sudo ${command}${hints.length ? ` (${hints.join('; ')})` : ''}`);
  }
  console.log(`Installing ${packages.join(', ')}…`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  run('apt-get', ['update', '-qq'], env);
  run('apt-get', command.split(' ').slice(1), env);
}

function run(command, args, env = process.env) {
  try {
    execFileSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'], env });
  } catch {
    stop(`"${command} ${args.join(' ')}" did not succeed; its message stands above.`);
  }
}

function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}
