import { defineConfig } from 'vitest/config';

/** The built packages in real browsers. One file after the other: two cores and one Chromium are enough. */
export default defineConfig({
  test: {
    root: new URL('../..', import.meta.url).pathname,
    include: ['tests/e2e/**/*.test.ts'],
    environment: 'node',
    globalSetup: ['tests/tools/global-setup.ts'],
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 90_000,
    // A browser on a busy machine may miss a step. The second try is printed beside the test's name, so none goes unseen.
    retry: 1,
  },
});
