// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { patienceFor, watchArrival } from '../../../entrypoints/portal-files.content/arrival';

const own = document.createElement('div');
const pdf = (name: string) => new File(['a'], name);

function watch(name: string, patience = 10_000) {
  const target = document.createElement('input');
  document.body.append(target);
  return watchArrival(target, [pdf(name)], patience, own).result;
}
async function add(text: string) {
  const node = document.createElement('div');
  node.textContent = text;
  document.body.append(node);
  await vi.advanceTimersByTimeAsync(50);
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
  document.body.replaceChildren();
});

describe('what the page does with a file', () => {
  it.each([['IMG_2041.pdf'], ['img_2041'], ['Đã tải: IMG_2041.pdf (480 KB)']])('shows its name: %s', async (text) => {
    const news = watch('IMG_2041.pdf');
    await add(text);
    await vi.advanceTimersByTimeAsync(2000);
    expect(await news).toEqual({ outcome: 'received' });
  });

  it('shows a long name cut', async () => {
    const news = watch('giay-chung-nhan-dang-ky.pdf');
    await add('giay-chung-nh…');
    await vi.advanceTimersByTimeAsync(2000);
    expect(await news).toEqual({ outcome: 'received' });
  });

  it('refuses it, even after it showed the name', async () => {
    const news = watch('IMG_2041.pdf');
    await add('IMG_2041.pdf');
    await add('Vui lòng chọn tệp nhỏ hơn 2MB!');
    expect(await news).toEqual({ outcome: 'refused', message: 'Vui lòng chọn tệp nhỏ hơn 2MB!' });
  });

  it('tells nothing: that is unknown, after a time that grows with the file and ends', async () => {
    const news = watch('IMG_2041.pdf');
    await add('Đang xử lý');
    await vi.advanceTimersByTimeAsync(10_000);
    expect(await news).toEqual({ outcome: 'unknown' });
    expect(patienceFor(2 * 2 ** 20)).toBe(20_000);
    expect(patienceFor(200 * 2 ** 20)).toBe(60_000);
  });
});
