// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { t } from '../../../components/i18n';
import { activeTab } from '../../../entrypoints/sidepanel/active-tab';
import { FillPanel } from '../../../entrypoints/sidepanel/fill-panel';
import type { ScannedField } from '../../../utils/form';
import type { Person } from '../../../utils/person';
import { fireEvent, render, screen, waitFor } from '../components/screen';

const page = vi.hoisted(() => ({ scanTab: vi.fn(), fillPlan: vi.fn(), undoFill: vi.fn() }));
vi.mock('../../../entrypoints/shared/page-form', () => page);

const person: Person = {
  id: 'p',
  fullName: { value: 'Nguyễn Văn An', source: 'qr' },
  personalNumber: { value: '003099000017', source: 'qr' },
};
const field = (id: string, more: Partial<ScannedField>): ScannedField => ({
  id,
  label: id,
  section: '',
  role: 'owner',
  concept: 'fullName',
  shape: 'text',
  locked: false,
  required: false,
  current: '',
  ...more,
});
const fields = [
  field('Họ và tên', {}),
  field('Số định danh', { concept: 'personalNumber', current: '001299000017' }),
  field('Cơ quan', { role: 'other', concept: 'organisationName' }),
  field('Người nộp', { role: 'applicant', locked: true, current: 'Trần Thị Bình' }),
];

/** Only real clicks fill; a test has none, so it dresses one up. */
function trustedClick(element: HTMLElement): void {
  const event = new MouseEvent('click', { bubbles: true, cancelable: true });
  Object.defineProperty(event, 'isTrusted', { value: true });
  fireEvent(element, event);
}

const fillButton = (count: number) => screen.findByRole('button', { name: t('sidepanel_fill', { count }) });

describe('filling beside a page', () => {
  beforeEach(() => {
    activeTab.value = { id: 7, url: 'https://dichvucong.gov.vn/', visit: 1 };
    page.scanTab.mockReset().mockResolvedValue({ ok: true, host: 'dichvucong.gov.vn', fields });
    page.fillPlan.mockReset();
    page.undoFill.mockReset().mockResolvedValue(1);
  });

  it('fills what is empty, leaves what differs until ticked, and reports', async () => {
    page.fillPlan.mockResolvedValue({
      filled: 2,
      total: 2,
      fields: [{ id: 'Họ và tên', label: 'Họ và tên', outcome: { status: 'filled', shown: 'Nguyễn Văn An' } }],
    });
    render(<FillPanel person={person} />);
    // The locked part of the applicant is no choice: the owner's is taken by itself.
    await fillButton(1);
    fireEvent.click(screen.getByRole('checkbox', { name: 'Số định danh' }));
    trustedClick(await fillButton(2));
    await screen.findByText(t('sidepanel_report_title', { filled: 2, total: 2 }));
    const [tabId, items] = page.fillPlan.mock.lastCall ?? [];
    expect(tabId).toBe(7);
    expect(items.map((item: { field: ScannedField }) => item.field.id)).toEqual(['Họ và tên', 'Số định danh']);
    fireEvent.click(screen.getByRole('button', { name: t('sidepanel_undo') }));
    await screen.findByText(t('sidepanel_undone', { count: 1 }));
  });

  it('a click that no person made fills nothing', async () => {
    render(<FillPanel person={person} />);
    fireEvent.click(await fillButton(1));
    expect(page.fillPlan).not.toHaveBeenCalled();
  });

  it('a second click during a fill does nothing and says why; cancel reaches the page', async () => {
    let signal: AbortSignal | undefined;
    page.fillPlan.mockImplementation((_tab, _items, options: { signal: AbortSignal }) => {
      signal = options.signal;
      return new Promise(() => {});
    });
    render(<FillPanel person={person} />);
    const button = await fillButton(1);
    trustedClick(button);
    await screen.findByRole('progressbar');
    expect(button.title).toBe(t('sidepanel_filling_busy'));
    trustedClick(button);
    expect(page.fillPlan).toHaveBeenCalledOnce();
    fireEvent.click(screen.getByRole('button', { name: t('common_cancel') }));
    expect(signal?.aborted).toBe(true);
  });

  it('does not fill another page than the one it looked at', async () => {
    render(<FillPanel person={person} />);
    const button = await fillButton(1);
    activeTab.value = { id: 7, url: 'https://dichvucong.gov.vn/khac', visit: 2 };
    await screen.findByText(t('sidepanel_page_changed'));
    trustedClick(button);
    expect(page.fillPlan).not.toHaveBeenCalled();
    const [again] = screen.getAllByRole('button', { name: t('sidepanel_rescan') });
    fireEvent.click(again as HTMLElement);
    await waitFor(() => expect(page.scanTab).toHaveBeenCalledTimes(2));
    await fillButton(1);
    expect(screen.queryByText(t('sidepanel_page_changed'))).toBeNull();
  });

  it('says so when the page goes away during a fill', async () => {
    page.fillPlan.mockRejectedValue(new Error('gone'));
    render(<FillPanel person={person} />);
    trustedClick(await fillButton(1));
    expect((await screen.findByRole('alert')).textContent).toContain(t('sidepanel_fill_failed'));
  });

  it.each([
    [{ ok: false, reason: 'not-portal' }, 'sidepanel_page_not_portal'],
    [{ ok: false, reason: 'unreachable' }, 'sidepanel_page_unreachable'],
    [{ ok: true, host: 'a', fields: [] }, 'sidepanel_page_no_fields'],
  ] as const)('%j has a sentence and a way to look again', async (result, key) => {
    page.scanTab.mockResolvedValue(result);
    render(<FillPanel person={person} />);
    await screen.findByText(t(key));
    expect(screen.getByRole('button', { name: t('sidepanel_rescan') })).toBeTruthy();
  });

  it('explains a missing permission and asks for that host only', async () => {
    page.scanTab.mockResolvedValue({ ok: false, reason: 'no-permission', origin: 'https://motcua.example.gov.vn' });
    render(<FillPanel person={person} />);
    await screen.findByRole('button', { name: t('sidepanel_allow', { host: 'motcua.example.gov.vn' }) });
    expect(screen.getByText(t('sidepanel_page_no_permission', { host: 'motcua.example.gov.vn' }))).toBeTruthy();
  });
});
