import { spawn } from 'node:child_process';

/** Every check of the house, side by side; the output of those that fail is shown whole. */
const checks: [name: string, command: string, ...args: string[]][] = [
  ['format and lint', 'npx', 'biome', 'check', '.'],
  ['types', 'npx', 'tsc', '--noEmit'],
  ['unused code and dependencies', 'npx', 'knip'],
  [
    'copies',
    'npx',
    'jscpd',
    '--silent',
    '--format',
    'typescript,tsx',
    '--threshold',
    '0',
    'utils',
    'entrypoints',
    'components',
  ],
  ['arrows', 'npx', 'tsx', 'tests/tools/arrows.ts'],
];

const results = await Promise.all(checks.map(run));
process.exit(results.every(Boolean) ? 0 : 1);

function run([name, command, ...args]: (typeof checks)[number]): Promise<boolean> {
  const started = performance.now();
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout.on('data', (chunk) => {
      output += chunk;
    });
    child.stderr.on('data', (chunk) => {
      output += chunk;
    });
    child.on('close', (code) => {
      const seconds = ((performance.now() - started) / 1000).toFixed(1);
      console.log(`${code === 0 ? 'ok  ' : 'FAIL'} ${name} (${seconds} s)`);
      if (code !== 0) console.log(output);
      resolve(code === 0);
    });
  });
}
