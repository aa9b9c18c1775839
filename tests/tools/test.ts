import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';

/**
 * Runs every test and ends with one plain line, `N passed, N failed`.
 * The exit code is that of the truth: non-zero when a test failed, none ran, or a runner broke.
 */
interface Totals {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  success: boolean;
}

const runs = [
  { name: 'unit', config: 'vitest.config.ts' },
  { name: 'e2e', config: 'tests/e2e/vitest.config.ts' },
];

mkdirSync('.cache', { recursive: true });
let passed = 0;
let failed = 0;
let skipped = 0;
for (const { name, config } of runs) {
  const report = `.cache/test-${name}.json`;
  const args = ['vitest', 'run', '--config', config, '--reporter=default', '--reporter=json', `--outputFile=${report}`];
  const run = spawnSync('npx', args, { stdio: 'inherit' });
  const totals = readTotals(report);
  passed += totals.numPassedTests;
  skipped += totals.numPendingTests;
  // A file that does not even load fails no test of its own; it counts all the same.
  failed += Math.max(totals.numFailedTests, run.status === 0 && totals.success ? 0 : 1);
}
console.log(`${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);

function readTotals(report: string): Totals {
  try {
    return JSON.parse(readFileSync(report, 'utf8')) as Totals;
  } catch {
    return { numPassedTests: 0, numFailedTests: 1, numPendingTests: 0, success: false };
  }
}
