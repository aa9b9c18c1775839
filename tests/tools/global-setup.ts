import { ensureFixtures } from '../fixtures';

/** Samples are made once, before any test file runs: two files that made them side by side would undo each other's work. */
export default async function setup(): Promise<void> {
  await ensureFixtures();
}
