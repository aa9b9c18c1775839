import type { Page } from 'puppeteer';
import { openFormScript } from '../e2e/harness/form-script';
import { press, seeText } from '../e2e/harness/page';
import { openWorld, type World } from '../e2e/harness/world';
import { fill } from '../e2e/journeys/citizen';
import {
  type ControlResult,
  fillControls,
  fillNaively,
  stateOf as heldBy,
  openControls,
} from '../e2e/journeys/controls';
import { type DayTally, fillDays, twoYears } from '../e2e/journeys/days';
import {
  type Expectation,
  expectations,
  fillByName,
  openReplica,
  postbackForm,
  stateOf,
} from '../e2e/journeys/replicas';
import { controlPages, controlRows } from '../portals/controls/rows';
import { predictions } from './chrome-predictions';
import { heading, median, say } from './measure';

/** Days a date box is given; the whole two years take most of an hour: `FORM_DAYS=731`. */
const dayCount = Number(process.env.FORM_DAYS ?? 6);
/** A call into the browser has to come back within minutes. */
const daysAtOnce = 6;
/** Which controls are given days: `FORM_CONTROLS='bootstrap|Material'`. */
const which = new RegExp(process.env.FORM_CONTROLS ?? '');

/** `FORM_PARTS='days|longForms'`: only these. */
const parts = new RegExp(process.env.FORM_PARTS ?? '');

/** Controls by shape and library, replica portals, days, long forms; beside a filler that sets values by name. */
export async function forms(): Promise<void> {
  const world = await openWorld('citizen', { permitted: true });
  try {
    for (const part of [controls, replicas, predictions, days, longForms]) {
      if (parts.test(part.name)) await part(world);
    }
  } finally {
    await world.close();
  }
}

async function controls(world: World): Promise<void> {
  heading(`Bench of controls: ${controlRows.length} in ${new Set(controlRows.map(libraryOf)).size} libraries`);
  const results: ControlResult[] = [];
  const naive = new Map<string, string>();
  for (const name of controlPages) {
    const rows = controlRows.filter((row) => row.page === name);
    const page = await openControls(world, name);
    results.push(...(await fillControls(world, page, rows)));
    await page.close();
    const again = await openControls(world, name);
    await fillNaively(again, rows);
    for (const { key } of rows) naive.set(key, await heldBy(again, key));
    await again.close();
  }
  for (const by of ['shape', 'library'] as const) {
    const groupOf = (result: ControlResult) => (by === 'shape' ? result.row.shape : libraryOf(result.row));
    for (const group of [...new Set(results.map(groupOf))]) {
      const own = results.filter((result) => groupOf(result) === group);
      const times = own.map(({ ms }) => ms).sort((a, b) => a - b);
      const p95 = times[Math.ceil(times.length * 0.95) - 1] ?? 0;
      const peer = own.filter(({ row }) => naive.get(row.key) === row.state).length;
      say(
        `${by} ${group}`,
        `${own.filter(isRight).length}/${own.length} right, ${own.filter(isWrong).length} wrong, ` +
          `${median(times).toFixed(0)} ms (p95 ${p95.toFixed(0)}); setting values: ${peer}/${own.length}`,
      );
    }
  }
}

const libraryOf = ({ key }: { key: string }) => key.split(':')[0] ?? '';
const isRight = ({ row, outcome, state }: ControlResult) => outcome?.status === 'filled' && state === row.state;
const isWrong = ({ row, outcome, state }: ControlResult) => outcome?.status === 'filled' && state !== row.state;

async function replicas(world: World): Promise<void> {
  heading('Replica portals, from the plan to the report, through the panel');
  for (const expected of [...expectations, postbackForm]) {
    const { page, panel } = await openReplica(world, expected);
    const before = await stateOf(page);
    const started = performance.now();
    const report = expected === postbackForm ? await fillOverPostback(panel) : await fill(panel);
    const ms = performance.now() - started;
    const { right, wrong } = compare(expected, before, await stateOf(page));
    const said = /Đã điền (\d+)\/(\d+) ô/.exec(report);
    await panel.close();
    await page.close();
    const peer = await naiveOn(world, expected);
    say(
      expected.portal,
      `planned ${said?.[2]}, filled ${said?.[1]}, ${right}/${Object.keys(expected.filled).length} right, ${wrong} wrong, ` +
        `${(ms / 1000).toFixed(1)} s; setting values: ${peer.right} right, ${peer.wrong} wrong`,
    );
  }
}

/** `wrong`: another value than the right one, or a value where none belongs. */
function compare({ filled }: Expectation, before: Record<string, unknown>, after: Record<string, unknown>) {
  const isSame = (a: unknown, b: unknown) => String(a ?? '') === String(b ?? '');
  const keys = Object.keys(after);
  const right = keys.filter((key) => key in filled && isSame(after[key], filled[key])).length;
  const wrong = keys.filter((key) => !isSame(after[key], before[key]) && !isSame(after[key], filled[key])).length;
  return { right, wrong };
}

async function fillOverPostback(panel: Page): Promise<string> {
  const name = await panel.evaluate(
    () =>
      [...document.querySelectorAll('button')].map((one) => one.innerText).find((text) => /^Điền \d+ ô/.test(text)) ??
      '',
  );
  await press(panel, name);
  await seeText(panel, 'Điền tiếp', 30_000);
  await press(panel, 'Điền tiếp');
  return seeText(panel, /Mỗi ô đã được đọc lại|ô chưa điền, vì/, 45_000);
}

async function naiveOn(world: World, expected: Expectation): Promise<{ right: number; wrong: number }> {
  const page = await world.browser.newPage();
  await page.goto(expected.url);
  await page.waitForSelector(expected.ready);
  await page.waitForFunction(() => 'state' in window);
  const before = await stateOf(page);
  await fillByName(page, expected.filled).catch(() => undefined);
  await page.waitForFunction(() => 'state' in window);
  const result = compare(expected, before, await stateOf(page));
  await page.close();
  return result;
}

async function days(world: World): Promise<void> {
  const all = twoYears();
  // A step that is no divisor of a month's length meets all days and months.
  const step = Math.max(1, Math.floor(all.length / dayCount));
  const some = all.filter((_, i) => i % step === 0).slice(0, dayCount);
  heading(`${some.length} of the ${all.length} days of two years in every date control`);
  for (const name of controlPages) {
    const rows = controlRows.filter((row) => row.page === name && row.shape === 'date' && which.test(row.key));
    const page = await openControls(world, name);
    for (const row of rows) {
      const tallies: DayTally[] = [];
      for (let from = 0; from < some.length; from += daysAtOnce) {
        tallies.push(await fillDays(world, page, row, some.slice(from, from + daysAtOnce)));
      }
      const right = tallies.reduce((sum, tally) => sum + tally.right, 0);
      const left = tallies.reduce((sum, tally) => sum + tally.left, 0);
      const wrong = tallies.flatMap((tally) => tally.wrong);
      say(
        row.key,
        `${right} right, ${left} left and said so, ${wrong.length} wrong${wrong.length ? `: ${wrong[0]}` : ''}`,
      );
      if (wrong.length > 0) process.exitCode = 1;
    }
    await page.close();
  }
}

/** The longest time in which the page got no turn of its own: what a person who types would notice. */
async function longestTurn(page: Page, work: () => Promise<unknown>): Promise<number> {
  await page.evaluate(() => {
    const state = { longest: 0, isOver: false };
    const { port1, port2 } = new MessageChannel();
    let last = performance.now();
    port1.onmessage = () => {
      const now = performance.now();
      state.longest = Math.max(state.longest, now - last);
      last = now;
      if (!state.isOver) port2.postMessage(0);
    };
    port2.postMessage(0);
    (window as unknown as { turns: typeof state }).turns = state;
  });
  await work();
  return page.evaluate(() => {
    const { turns } = window as unknown as { turns: { longest: number; isOver: boolean } };
    turns.isOver = true;
    return turns.longest;
  });
}

async function longForms(world: World): Promise<void> {
  heading('Long forms: a scan, seen from the panel');
  let way = 0;
  for (const count of [0, 100, 500, 2000]) {
    const page = await world.browser.newPage();
    await page.goto(`https://dichvucong.thainguyen.gov.vn/nhieu-o/${count}`);
    const script = await openFormScript(world, page);
    const times: number[] = [];
    for (let run = 0; run < 11; run += 1) {
      const started = performance.now();
      await script.scan();
      times.push(performance.now() - started);
    }
    const usual = median(times.slice(1));
    if (count === 0) way = usual;
    const still = await longestTurn(page, () => new Promise((next) => setTimeout(next, 200)));
    const busy = await longestTurn(page, () => script.scan());
    say(
      count === 0 ? 'no controls: the way to the page and back' : `${count} controls`,
      `first ${times[0]?.toFixed(0)} ms, then ${usual.toFixed(0)} ms, ${(usual - way).toFixed(0)} ms of it the scan; ` +
        `longest the page had to wait meanwhile ${busy.toFixed(0)} ms (with no scan ${still.toFixed(0)} ms)`,
    );
    await script.close();
    await page.close();
  }
}
