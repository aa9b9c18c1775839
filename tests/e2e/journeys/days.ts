import type { Page } from 'puppeteer';
import type { ControlRow } from '../../portals/controls/rows';
import type { World } from '../harness/world';

export interface DayTally {
  right: number;
  /** Left as it was and reported. */
  left: number;
  /** Says filled and holds another day: must be none. */
  wrong: string[];
}

/** Writes every one of these days into one date box, asked and read from a page of the package: no round trip a day. */
export async function fillDays(world: World, page: Page, row: ControlRow, days: string[]): Promise<DayTally> {
  const driver = await world.open('options.html');
  await page.bringToFront();
  // The runner of benchmarks wraps named functions in a helper that the page does not have.
  await driver.evaluate('globalThis.__name = (one) => one');
  const tally = await driver.evaluate(
    async (url, label, key, wanted) => {
      const { tabs, scripting } = (globalThis as unknown as { chrome: typeof import('wxt/browser').browser }).chrome;
      const tabId = (await tabs.query({})).find((one) => one.url === url)?.id;
      if (tabId === undefined) throw new Error(`No tab shows ${url}`);
      await scripting.executeScript({ target: { tabId }, files: ['/content-scripts/portal-form.js'] as never });
      const { fields } = await tabs.sendMessage(tabId, { type: 'form/scan' }, { frameId: 0 });
      const id = (fields as { id: string; label: string }[]).find((field) => field.label === label)?.id;
      const box = {
        read: async () => {
          const [answer] = await scripting.executeScript({
            target: { tabId },
            world: 'MAIN',
            func: (name) => String((window as unknown as { bench: Record<string, () => unknown> }).bench[name]?.()),
            args: [key],
          });
          return String(answer?.result);
        },
        write: async (text: string): Promise<{ status: string }> =>
          tabs.sendMessage(tabId, { type: 'form/fill', id, value: { concept: 'birthDate', text } }, { frameId: 0 }),
      };
      const out = { right: 0, left: 0, wrong: [] as string[] };
      for (const iso of wanted) {
        const before = await box.read();
        const { status } = await box.write(iso.split('-').reverse().join('/'));
        const held = await box.read();
        const isLeft = held === before || ['', 'null', 'undefined', '--'].includes(held);
        if (status === 'filled' && held === iso) out.right += 1;
        else if (status === 'left' && isLeft) out.left += 1;
        else out.wrong.push(`${iso}: ${status}, holds ${held}`);
      }
      return out;
    },
    page.url(),
    row.label,
    row.key,
    days,
  );
  await driver.close();
  return tally;
}

/** Every day of two years, the longer one a leap year. */
export function twoYears(): string[] {
  const days: string[] = [];
  for (let at = Date.UTC(1999, 0, 1); at < Date.UTC(2001, 0, 1); at += 86_400_000)
    days.push(new Date(at).toISOString().slice(0, 10));
  return days;
}
