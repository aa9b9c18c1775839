import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { controlPages, controlRows } from '../portals/controls/rows';
import { openWorld, type World } from './harness/world';
import { fillControls, fillNaively, openControls, stateOf, troubleOn } from './journeys/controls';

/** Controls of every shape in the portals' own libraries: what counts is what the framework holds, not what is shown. */
describe('a bench of controls', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld('citizen', { permitted: true });
  });
  afterAll(() => world?.close());

  it('is wide enough to mean something', () => {
    expect(controlRows.length).toBeGreaterThanOrEqual(80);
    expect(new Set(controlRows.map(({ key }) => key.split(':')[0])).size).toBeGreaterThanOrEqual(15);
  });

  it.each(controlPages)('is filled right: %s', { timeout: 120_000 }, async (name) => {
    const page = await openControls(world, name);
    const rows = controlRows.filter((row) => row.page === name);
    const results = await fillControls(world, page, rows);
    const wrong = results.filter(({ row, outcome, state }) => outcome?.status !== 'filled' || state !== row.state);
    expect(wrong.map(({ row, outcome, state }) => ({ key: row.key, outcome, state }))).toEqual([]);
    expect(results.flatMap(({ row, mess }) => mess.map((what) => `${row.key}: ${what}`))).toEqual([]);
    expect(await troubleOn(page)).toEqual({ forbidden: [], problems: [] });
    await page.close();
  });

  it('cannot be filled by setting values', async () => {
    const page = await openControls(world, 'react');
    const rows = controlRows.filter((row) => row.page === 'react');
    await fillNaively(page, rows);
    const states = await Promise.all(rows.map(({ key }) => stateOf(page, key)));
    expect(rows.filter((row, i) => states[i] === row.state).length).toBeLessThan(rows.length / 2);
    await page.close();
  });
});
