// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { CaseworkBar, FileBadge, type FileState, summarise, wordsIn } from '../../../../components/casework';
import en from '../../../../locales/en/casework.json';
import viWords from '../../../../locales/vi/casework.json';
import { makeReport } from './samples';

const say = wordsIn('vi');
const checked = (...report: Parameters<typeof makeReport>): FileState => ({
  kind: 'checked',
  report: makeReport(...report),
});
const noop = () => {};

afterEach(cleanup);

describe('the badge of an attachment', () => {
  it.each([
    [{ kind: 'unchecked' }, 'Chưa kiểm tra: don.pdf, bấm để kiểm tra'],
    [{ kind: 'checking' }, 'Đang kiểm tra: don.pdf, đang chờ kết quả'],
    [checked('valid', ['Nguyễn Văn An']), 'Hợp lệ: don.pdf, bấm để mở báo cáo'],
    [checked('invalid'), 'Không hợp lệ: don.pdf, bấm để mở báo cáo'],
    [checked('indeterminate'), 'Không xác định: don.pdf, bấm để mở báo cáo'],
    [checked('unsigned'), 'Không có chữ ký: don.pdf, bấm để mở báo cáo'],
    [checked('unsigned', [], [{ code: 'not_a_pdf', severity: 'error' }]), 'Không phải PDF: don.pdf, bấm để mở báo cáo'],
  ] satisfies [FileState, string][])('says its state and what a press does: %#', (state, name) => {
    render(<FileBadge name="don.pdf" state={state} say={say} onPress={noop} />);
    expect(screen.getByRole('button', { name })).toBeTruthy();
  });

  it('names who signed', () => {
    render(<FileBadge name="don.pdf" state={checked('valid', ['Nguyễn Văn An'])} say={say} onPress={noop} />);
    expect(screen.getByRole('button').title).toContain('1 chữ ký: Nguyễn Văn An');
  });

  it('gives every failure a sentence', () => {
    const reasons = ['other_host', 'no_link', 'refused', 'web_page', 'network', 'too_large'] as const;
    for (const reason of reasons) {
      render(<FileBadge name="don.pdf" state={{ kind: 'failed', reason }} say={say} onPress={noop} />);
      expect(screen.getByRole('button').title.length).toBeGreaterThan(20);
      cleanup();
    }
  });

  it("does not answer to the page's own clicks", () => {
    const onPress = vi.fn();
    render(<FileBadge name="don.pdf" state={{ kind: 'unchecked' }} say={say} onPress={onPress} />);
    fireEvent.click(screen.getByRole('button'));
    expect(onPress).not.toHaveBeenCalled();
  });
});

describe('the bar of a dossier page', () => {
  const show = (states: FileState[]) =>
    render(
      <CaseworkBar
        summary={summarise(states, say)}
        note={null}
        say={say}
        onCheckAll={noop}
        onStop={noop}
        onFindAgain={noop}
        onClose={noop}
      />,
    );

  it('offers to check everything', () => {
    show([{ kind: 'unchecked' }, { kind: 'unchecked' }]);
    expect(screen.getByRole('button', { name: 'Kiểm tra tất cả (2)' })).toBeTruthy();
  });

  it('counts what cannot be reached apart from what can', () => {
    show([{ kind: 'unchecked' }, { kind: 'failed', reason: 'no_link' }]);
    expect(screen.getByRole('status').textContent).toBe('2 tệp PDF trong các bảng của trang này');
    expect(screen.getByRole('button', { name: 'Kiểm tra tất cả (1)' })).toBeTruthy();
  });

  it('says how far it is and lets a person stop', () => {
    show([checked('valid'), { kind: 'failed', reason: 'network' }, { kind: 'checking' }]);
    expect(screen.getByRole('status').textContent).toBe('Đã kiểm tra 2/3 tệp');
    expect(screen.getByRole('button', { name: 'Dừng' })).toBeTruthy();
  });

  it('counts every file in one place, the gravest first', () => {
    show([checked('valid'), checked('valid'), checked('invalid'), { kind: 'failed', reason: 'network' }]);
    expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
      '1 không hợp lệ',
      '1 chưa kiểm tra được',
      '2 hợp lệ',
    ]);
    expect(screen.getByRole('button', { name: 'Kiểm tra 1 tệp còn lại' })).toBeTruthy();
  });

  it('says so when the page has no file', () => {
    show([]);
    expect(screen.getByRole('status').textContent).toContain('Không thấy tệp PDF nào');
    expect(screen.getByRole('button', { name: 'Tìm lại' })).toBeTruthy();
  });
});

it('has the same sentences in both languages', () => {
  expect(Object.keys(en)).toEqual(Object.keys(viWords));
});
