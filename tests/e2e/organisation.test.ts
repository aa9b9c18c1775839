import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { press, seeText } from './harness/page';
import { eForm, openWorld, type World } from './harness/world';
import { fill, formState, openPanelWithConsent, planFor } from './journeys/citizen';
import { stateOf } from './journeys/replicas';

const companyForm = 'https://dichvucong.danang.gov.vn/vi/padsvc/apply-online/64b7f0c2a1d3e4f5a6b7c8d9';

/** What no card says: the organisation, its account, where the post goes; and what the page itself says already. */
describe('more than the card holder', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld('citizen', { permitted: true });
  });
  afterAll(() => world?.close());

  it('keeps an organisation encrypted, and fills its own, its representative’s and the recipient’s block', async () => {
    const page = await open(companyForm, 'input[name="data[organization]"]');
    const panel = await openPanelWithConsent(world, page);
    await press(panel, 'Tự nhập, không dùng ảnh');
    await seeText(panel, 'Tổ chức, doanh nghiệp mà người này đại diện');
    await panel.evaluate(() => {
      for (const one of document.querySelectorAll('details')) one.open = true;
    });
    await type(panel, {
      'Họ và tên': 'Nguyễn Văn An',
      'Số định danh cá nhân / CCCD': '003099000017',
      'Số điện thoại': '0900000001',
      'Số tài khoản ngân hàng': '0123456789',
      'Tên ngân hàng': 'Ngân hàng Mẫu',
      'Địa chỉ nhận kết quả qua bưu điện': '7 Lê Lợi, Phường Sài Gòn, Thành phố Hồ Chí Minh',
      'Tên tổ chức, doanh nghiệp': 'Công ty TNHH Mẫu',
      'Mã số thuế': '0300000001',
      'Chức vụ': 'Giám đốc',
      'Điện thoại của tổ chức': '02800000001',
      'Địa chỉ của tổ chức': 'Số 9, Phường Sài Gòn, Thành phố Hồ Chí Minh',
    });
    await chooseKeeping(panel);
    await planFor(panel, /Tổ chức, doanh nghiệp/);
    const before = await stateOf(page);
    expect(await fill(panel)).toContain('Đã điền 8/8 ô');
    const organisation = {
      organization: 'Công ty TNHH Mẫu',
      taxCode: '0300000001',
      organizationPhoneNumber: '02800000001',
      province1: '79',
      district1: '26740',
      address1: 'Số 9',
      bankAccount: '0123456789',
      bankName: 'Ngân hàng Mẫu',
    };
    expect(await stateOf(page)).toEqual({ ...before, ...organisation });
    await panel.close();

    // Another panel, the record from the vault.
    const again = await openPanelWithConsent(world, page);
    await press(again, 'Điền tờ khai cho Nguyễn Văn An');
    expect(await fillPart(again, /^Người đại diện/)).toContain('Đã điền 3/3 ô');
    await again.close();
    const third = await openPanelWithConsent(world, page);
    await press(third, 'Điền tờ khai cho Nguyễn Văn An');
    expect(await fillPart(third, /Người nhận kết quả/)).toContain('Đã điền 3/3 ô');
    expect(await stateOf(page)).toEqual({
      ...before,
      ...organisation,
      repFullname: 'NGUYỄN VĂN AN',
      repIdentityNumber: '003099000017',
      position: 'Giám đốc',
      receiverName: 'NGUYỄN VĂN AN',
      receiverPhone: '0900000001',
      receiverAddress: '7 Lê Lợi, Phường Sài Gòn, Thành phố Hồ Chí Minh',
    });
    expect((await formState(page)).forbidden).toEqual([]);
    expect(await vaultHolds(third, ['Công ty TNHH Mẫu', '0300000001', '0123456789'])).toEqual([]);
    await third.close();
    await page.close();
  });

  it('takes the locked block of VNeID over after a press, a look and another press', async () => {
    const page = await open(eForm, 'input[name="data[ownerFullname]"]');
    const panel = await openPanelWithConsent(world, page);
    await press(panel, 'Lấy từ trang');
    await seeText(panel, 'Chỉ đọc những ô đang có chữ');
    await press(panel, 'Lấy: TRẦN THỊ BÌNH · Người nộp hồ sơ');
    expect(await seeText(panel, 'Thông tin lấy từ trang')).toContain('lấy từ trang của cổng');
    await planFor(panel, /Chủ hồ sơ/);
    const { data: before } = await formState(page);
    expect(await fill(panel)).toContain('Đã điền 3/3 ô');
    const { data, forbidden } = await formState(page);
    expect(data).toMatchObject({ ownerFullname: 'TRẦN THỊ BÌNH', ownerIdentityNumber: '003160000019' });
    expect(String(data.ownerBirthday)).toContain('1960-05-1');
    expect({ ...data, ownerFullname: '', ownerIdentityNumber: '', ownerBirthday: '' }).toEqual({
      ...before,
      ownerFullname: '',
      ownerIdentityNumber: '',
      ownerBirthday: '',
    });
    expect(forbidden).toEqual([]);
    await panel.close();
    await page.close();
  });

  async function open(url: string, ready: string): Promise<Page> {
    const page = await world.browser.newPage();
    await page.goto(url);
    await page.waitForSelector(ready);
    await page.waitForFunction(() => 'state' in window);
    return page;
  }
});

async function type(panel: Page, lines: Record<string, string>): Promise<void> {
  for (const [label, text] of Object.entries(lines)) {
    const box = await panel.evaluateHandle(
      (wanted) =>
        [...document.querySelectorAll('input')].find((one) => one.labels?.[0]?.textContent?.trim() === wanted) ?? null,
      label,
    );
    const input = box.asElement();
    if (!input) throw new Error(`No line "${label}".`);
    await (input as Awaited<ReturnType<Page['$']>>)?.type(text);
  }
}

/** Ticks what keeps the record on this device, encrypted. */
async function chooseKeeping(panel: Page): Promise<void> {
  const click = (pattern: string) =>
    panel.evaluate((source) => {
      const wanted = new RegExp(source);
      const input = [...document.querySelectorAll<HTMLInputElement>('input[type=radio],input[type=checkbox]')].find(
        (one) => wanted.test(one.labels?.[0]?.textContent?.normalize('NFC') ?? ''),
      );
      input?.click();
      return input !== undefined;
    }, pattern);
  expect(await click('^Giữ trên máy này')).toBe(true);
  await new Promise((next) => setTimeout(next, 100));
  await click('^Tôi đồng ý để Không Giấy giữ');
}

async function fillPart(panel: Page, part: RegExp): Promise<string> {
  await seeText(panel, 'Điền vào phần của ai?');
  for (const radio of await panel.$$('input[type=radio]')) {
    const words = await radio.evaluate((one) => (one as HTMLInputElement).labels?.[0]?.textContent ?? '');
    if (part.test(words)) await radio.click();
  }
  await seeText(panel, 'Sẽ điền');
  return fill(panel);
}

/** Which of these words lie readable in any database of the package. */
function vaultHolds(panel: Page, words: string[]): Promise<string[]> {
  return panel.evaluate(async (wanted) => {
    const found = new Set<string>();
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((done, fail) => {
        const asked = indexedDB.open(name);
        asked.onsuccess = () => done(asked.result);
        asked.onerror = () => fail(asked.error);
      });
      for (const store of database.objectStoreNames) {
        const rows = await new Promise<unknown[]>((done) => {
          const asked = database.transaction(store).objectStore(store).getAll();
          asked.onsuccess = () => done(asked.result);
        });
        const readable = JSON.stringify(rows, (_, value) =>
          value instanceof ArrayBuffer || ArrayBuffer.isView(value)
            ? new TextDecoder().decode(value as ArrayBuffer)
            : value,
        );
        for (const word of wanted) if (readable.includes(word)) found.add(word);
      }
      database.close();
    }
    return [...found];
  }, words);
}
