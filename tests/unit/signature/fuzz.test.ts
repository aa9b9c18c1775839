import { expect, it } from 'vitest';
import { fuzz } from '../../bench/fuzz';
import { openTrustedKit } from './kit';

/** The first of the 20,000 mutated files that `npm run bench` judges. */
it('never calls a file valid over bytes nobody signed, and answers in bounded time and memory', {
  timeout: 60_000,
}, async () => {
  const { kit } = await openTrustedKit();
  const verdicts = new Map<string, number>();
  for await (const outcome of fuzz(kit, 500)) {
    const what = `run ${outcome.run}: ${outcome.file}, ${outcome.how.join(' + ')}`;
    expect(outcome.wrong, what).toBe(false);
    expect(outcome.milliseconds, what).toBeLessThan(2000);
    expect(outcome.growth, what).toBeLessThan(256 * 2 ** 20);
    verdicts.set(outcome.overall, (verdicts.get(outcome.overall) ?? 0) + 1);
  }
  // Else nothing was really damaged, or nothing was left whole to be called valid.
  expect(verdicts.get('invalid')).toBeGreaterThan(50);
  expect(verdicts.get('indeterminate')).toBeGreaterThan(50);
  expect(verdicts.get('valid')).toBeGreaterThan(5);
});
