import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openFormScript } from './harness/form-script';
import { press, seeText } from './harness/page';
import { eForm, openWorld, type World } from './harness/world';
import { dropCard, fill, formState, openPanelWithConsent } from './journeys/citizen';
import { openReplica, stateOf } from './journeys/replicas';

const owner = { name: 'NGUYỄN VĂN AN', number: '003099000017' };
const issuer = 'Cục Cảnh sát quản lý hành chính về trật tự xã hội';
const at = (kind: string) => ({
  url: `https://dichvucong.thainguyen.gov.vn/thu/${kind}`,
  ready: '#d',
  part: /Chủ hồ sơ/,
});

/** Pages that work against a fill: bounded, explained, nothing wrong written. */
describe('a page that does not wish the person well', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld('citizen', { permitted: true });
  });
  afterAll(() => world?.close());

  async function filled(kind: string): Promise<{ page: Page; panel: Page; report: string; ms: number }> {
    const { page, panel } = await openReplica(world, at(kind));
    const started = performance.now();
    const report = await fill(panel);
    return { page, panel, report, ms: performance.now() - started };
  }
  const close = async (...pages: Page[]) => {
    for (const page of pages) await page.close();
  };

  it('renames its fields: no value lands under another question', async () => {
    const { page, panel, report } = await filled('doi-nhan');
    expect(await stateOf(page)).toEqual({ a: owner.name, b: '', c: '', d: issuer });
    expect(report).toContain('Đã điền 2/4 ô');
    expect(report).toContain('Trang đã đổi câu hỏi của ô này');
    await close(panel, page);
  });

  it('moves its fields under another person: they stay empty', async () => {
    const { page, panel, report } = await filled('doi-cho');
    expect(await stateOf(page)).toEqual({ a: owner.name, b: '', c: '', d: '' });
    expect(report).toContain('Đã điền 1/4 ô');
    await close(panel, page);
  });

  it.each(['ghi-de', 'ghi-de-sau'])('overwrites what is written (%s): never called filled', async (kind) => {
    const { page, panel, report } = await filled(kind);
    expect(await stateOf(page)).toMatchObject({ a: 'TRẦN THỊ BÌNH' });
    expect(report).toMatch(kind === 'ghi-de' ? /Đã điền 0\/4 ô/ : /Đã điền 3\/4 ô/);
    expect(report).toContain('Đang ghi: “TRẦN THỊ BÌNH”');
    await close(panel, page);
  });

  it('covers its fields: what a person cannot see is not written', async () => {
    const { page, panel, report } = await filled('che');
    expect(await stateOf(page)).toEqual({ a: owner.name, b: '', c: '', d: '' });
    expect(report).toContain('Ô bị phần khác của trang che khuất');
    await close(panel, page);
  });

  it('has a list that never loads: given up in time, the rest filled, the list closed', async () => {
    const { page, panel, report, ms } = await filled('khong-tai');
    expect(report).toContain('Đã điền 4/5 ô');
    expect(report).toContain('Danh sách không tải xong');
    expect(ms).toBeLessThan(20_000);
    expect(await page.$eval('#list', (list) => (list as HTMLElement).hidden)).toBe(true);
    await close(panel, page);
  });

  it('frames the panel to lead a click astray: the browser shows it nothing', async () => {
    const page = await world.browser.newPage();
    await page.goto(at('khung').url);
    await page.evaluate((id) => {
      const frame = document.createElement('iframe');
      frame.src = `chrome-extension://${id}/sidepanel.html`;
      frame.style.opacity = '0.01';
      document.body.append(frame);
    }, world.extensionId);
    await new Promise((next) => setTimeout(next, 1000));
    const shown = page.frames().map((frame) => frame.url());
    expect(shown.filter((url) => url.includes('sidepanel.html'))).toEqual([]);
    await page.close();
  });

  it('presses the panel’s button by script: nothing is filled', async () => {
    const { page, panel } = await openReplica(world, at('ghi'));
    await panel.evaluate(() =>
      [...document.querySelectorAll('button')].find((one) => /^Điền \d+ ô/.test(one.innerText))?.click(),
    );
    await new Promise((next) => setTimeout(next, 1000));
    expect(await stateOf(page)).toEqual({ a: '', b: '', c: '', d: '' });
    await close(panel, page);
  });

  it('has 2,000 controls: scanned, and room left for who goes on typing', async () => {
    const page = await world.browser.newPage();
    await page.goto('https://dichvucong.thainguyen.gov.vn/nhieu-o/2000');
    const script = await openFormScript(world, page);
    const fields = await script.scan();
    expect(fields.length).toBe(2000);
    const name = fields.find(({ concept }) => concept === 'fullName');
    const outcome = await script.fill(name?.id ?? '', { concept: 'fullName', text: owner.name });
    expect(outcome).toEqual({ status: 'filled', shown: owner.name });
    await script.close();
    await page.close();
  });

  it('is one of two tabs filled at once: each gets its own, and the panel of one never writes to the other', async () => {
    const first = await world.browser.newPage();
    await first.goto(at('mot').url);
    const second = await world.browser.newPage();
    await second.goto(at('hai').url);
    const scripts = [await openFormScript(world, first), await openFormScript(world, second)];
    const names = ['NGUYỄN VĂN AN', 'TRẦN THỊ BÌNH'];
    await Promise.all(
      scripts.map(async (script, i) => {
        const fields = await script.scan();
        for (const { id, concept } of fields) {
          if (concept === 'fullName') await script.fill(id, { concept, text: names[i] ?? '' });
          if (concept === 'personalNumber') await script.fill(id, { concept, text: i ? '003160000019' : owner.number });
        }
      }),
    );
    expect([await stateOf(first), await stateOf(second)]).toMatchObject([
      { a: names[0], b: owner.number },
      { a: names[1], b: '003160000019' },
    ]);
    for (const script of scripts) await script.close();
    await close(first, second);
  });

  it('is another tab than the plan was made for: the button does nothing until the page is looked at again', async () => {
    const { page, panel } = await openReplica(world, {
      url: eForm,
      ready: 'input[name="data[ownerFullname]"]',
      part: /Chủ hồ sơ/,
    });
    const other = await world.browser.newPage();
    await other.goto(at('khac').url);
    await other.bringToFront();
    await panel.waitForFunction(() => document.body.innerText.includes('Xem lại trang này'));
    expect(await seeText(panel, /đã đổi|trang khác/)).toMatch(/đã đổi|trang khác/);
    expect(await stateOf(other)).toEqual({ a: '', b: '', c: '', d: '' });
    expect((await formState(page)).data.ownerFullname).toBe('');
    await close(other, panel, page);
  });
});

describe('a page that is no portal', () => {
  it('is not looked at, and the panel says so', async () => {
    const world = await openWorld('citizen');
    const page = await world.browser.newPage();
    await page.goto('about:blank');
    const panel = await openPanelWithConsent(world, page);
    await dropCard(panel, world.fixtures.pictures['cccd-2021'] ?? '');
    await panel.waitForFunction(() => document.body.innerText.includes('Phường Sài Gòn'));
    await press(panel, 'Dùng thông tin này');
    expect(await seeText(panel, 'không phải là cổng dịch vụ công')).not.toContain('Sẽ điền');
    await world.close();
  });
});
