import type { Page } from 'puppeteer';
import type { FillOutcome } from '../../../utils/form';
import { type ControlPage, type ControlRow, controlRows } from '../../portals/controls/rows';
import { openFormScript } from '../harness/form-script';
import type { World } from '../harness/world';

interface BenchPage {
  bench: Record<string, () => unknown>;
  forbidden: string[];
  problems: string[];
}

/** How one control of the bench came out. */
export interface ControlResult {
  row: ControlRow;
  outcome: FillOutcome | null;
  /** What the framework holds afterwards. */
  state: string;
  ms: number;
  /** Popups left open, focus or scroll not given back. */
  mess: string[];
}

export async function openControls(world: World, name: ControlPage): Promise<Page> {
  const page = await world.browser.newPage();
  await page.goto(`https://dichvucong.thainguyen.gov.vn/o-nhap/${name}`, { waitUntil: 'networkidle0' });
  const expected = controlRows.filter((row) => row.page === name).length;
  await page.waitForFunction(
    (count) => Object.keys((window as unknown as BenchPage).bench).length === count,
    { timeout: 20_000 },
    expected,
  );
  // The lists that come late of themselves have come.
  await new Promise((next) => setTimeout(next, 1600));
  return page;
}

export function stateOf(page: Page, key: string): Promise<string> {
  return page.evaluate((name) => String((window as unknown as BenchPage).bench[name]?.()), key);
}

/** Fills every control of a page through the built package. */
export async function fillControls(world: World, page: Page, rows: ControlRow[]): Promise<ControlResult[]> {
  const script = await openFormScript(world, page);
  const fields = await script.scan();
  const results: ControlResult[] = [];
  for (const row of rows) {
    const [field, ...others] = fields.filter(({ label }) => label === row.label);
    if (!field || others.length > 0) {
      results.push({ row, outcome: null, state: '', ms: 0, mess: [`${others.length + (field ? 1 : 0)} fields`] });
      continue;
    }
    await page.evaluate(() => scrollTo(0, 120));
    const started = performance.now();
    const outcome = await script.fill(field.id, row.value);
    const ms = performance.now() - started;
    // A popup that fades out is closing; one that stands there half a second later is not.
    let mess = await page.evaluate(leftBehind);
    for (let tries = 0; tries < 5 && mess.length > 0; tries += 1) {
      await new Promise((next) => setTimeout(next, 100));
      mess = await page.evaluate(leftBehind);
    }
    results.push({ row, outcome, state: await stateOf(page, row.key), ms, mess });
  }
  await script.close();
  return results;
}

/** Runs in the page; its inner functions have no names, for the runner of benchmarks would wrap those. */
function leftBehind(): string[] {
  const popups =
    '[role=listbox]:not(.choices__list--single),[role=dialog],.select2-dropdown,.datepicker-dropdown,.ui-datepicker,.ui-autocomplete,.flatpickr-calendar,' +
    '.ant-picker-dropdown,.ant-select-dropdown,mat-calendar,.el-picker-panel,.react-datepicker,.ng-dropdown-panel,.v-overlay__content';
  const open = [...document.querySelectorAll(popups)]
    .filter((one) => one.getBoundingClientRect().width > 10 && one.getBoundingClientRect().height > 10)
    .filter((one) => one.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
    .map((one) => `open: ${one.className || one.tagName}`);
  const focused = document.activeElement === document.body ? [] : [`focus: ${document.activeElement?.tagName}`];
  return [...open, ...focused, ...(scrollY === 120 ? [] : [`scroll: ${scrollY}`])];
}

/** What a filler that knows nothing of libraries does: the box by its name or label, its value, `input` and `change`. */
export function fillNaively(page: Page, rows: ControlRow[]): Promise<void> {
  return page.evaluate(
    (wanted) => {
      for (const { label, text } of wanted) {
        const words = [...document.querySelectorAll('label')].find((one) => one.textContent === label);
        const box =
          words?.control ??
          words?.parentElement?.querySelector<HTMLInputElement>('input:not([type=hidden]),select,textarea');
        if (!box) continue;
        (box as HTMLInputElement).value = text;
        for (const type of ['input', 'change']) box.dispatchEvent(new Event(type, { bubbles: true }));
      }
    },
    rows.map(({ label, value }) => ({ label, text: value.text })),
  );
}

export function troubleOn(page: Page): Promise<{ forbidden: string[]; problems: string[] }> {
  return page.evaluate(() => {
    const { forbidden, problems } = window as unknown as BenchPage;
    return { forbidden, problems };
  });
}
