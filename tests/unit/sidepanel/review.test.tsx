// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { t } from '../../../components/i18n';
import { giveConsent, withdrawConsent } from '../../../entrypoints/shared/consent';
import { people, removeEverybody } from '../../../entrypoints/shared/people';
import { App } from '../../../entrypoints/sidepanel/app';
import { backToStart, pictures, screen as shown } from '../../../entrypoints/sidepanel/session';
import type { CardReading } from '../../../utils/card';
import { fireEvent, render, screen, waitFor } from '../components/screen';

vi.mock('../../../entrypoints/shared/engine', () => ({ runJob: vi.fn() }));
vi.mock('../../../entrypoints/sidepanel/form-screen', () => ({ FormScreen: () => <h2>form</h2> }));

const crop = { image: 0, x: 160, y: 100, width: 320, height: 50 };
const reading: CardReading = {
  kind: 'cccd-2016',
  sides: ['front'],
  fields: {
    personalNumber: { value: '003099000017', source: 'print', certainty: 'likely', crop },
    fullName: { value: 'Nguyễn Văn An', source: 'print', certainty: 'check', crop },
    birthDate: { value: '1999-01-01', source: 'mrz', certainty: 'check', crop },
    sex: { value: 'male', source: 'derived', certainty: 'check' },
  },
  conflicts: [],
  outcome: 'read',
  advice: ['slanted', 'other-side'],
};

const field = (name: 'fullName' | 'birthDate') => screen.getByRole('textbox', { name: t(`card_field_${name}`) });
const all = (count: number) => screen.getByRole('button', { name: t('sidepanel_accept_all', { count }) });

describe('the review', () => {
  let revoked: string[];
  beforeEach(async () => {
    fakeBrowser.reset();
    await removeEverybody();
    backToStart();
    await giveConsent(['readCard']);
    revoked = [];
    vi.spyOn(URL, 'revokeObjectURL').mockImplementation((url) => void revoked.push(url));
    vi.spyOn(globalThis, 'scrollTo').mockImplementation(() => {});
    pictures.value = [{ url: 'blob:front', name: 'front.jpg', size: { width: 1600, height: 1000 } }];
    shown.value = { is: 'review', reading };
    render(<App />);
    await screen.findByRole('heading', { name: t('sidepanel_review_check', { count: 3 }) });
  });
  afterEach(() => vi.useRealTimers());

  it('puts the doubtful first and says for a screen reader how many are left', () => {
    const names = [...document.querySelectorAll('[data-field]')].map((line) => line.getAttribute('data-field'));
    expect(names.slice(0, 4)).toEqual(['fullName', 'birthDate', 'sex', 'personalNumber']);
    const left = () => [...document.querySelectorAll('[role=status]')].map((one) => one.textContent);
    expect(left()).toContain(t('sidepanel_review_left', { count: 3 }));
    fireEvent.keyDown(field('fullName'), { key: 'Enter' });
    expect(left()).toContain(t('sidepanel_review_left', { count: 2 }));
    expect(document.activeElement).toBe(field('birthDate'));
    expect(screen.getByText(t('sidepanel_accepted'))).toBeTruthy();
  });

  it('confirms all at once only after each of them was in hand', async () => {
    expect(all(3).getAttribute('aria-disabled')).toBe('true');
    fireEvent.click(all(3));
    expect(screen.queryByText(t('sidepanel_accepted'))).toBeNull();
    fireEvent.focus(field('fullName'));
    fireEvent.focus(field('birthDate'));
    expect(all(3).getAttribute('aria-disabled')).toBe('true');
    expect(all(3).title).toBe(t('sidepanel_accept_all_unseen', { count: 1 }));
    fireEvent.focus(screen.getByRole('combobox', { name: t('card_field_sex') }));
    expect(all(3).getAttribute('aria-disabled')).toBeNull();
    fireEvent.click(all(3));
    fireEvent.click(screen.getByRole('button', { name: t('sidepanel_use') }));
    await screen.findByRole('heading', { name: 'form' });
    expect(people.value[0]?.person).toMatchObject({ fullName: { value: 'Nguyễn Văn An' }, sex: { value: 'male' } });
  });

  it('shows the place on the card at what is doubtful, and at the line in hand', () => {
    const cuttings = () =>
      [...document.querySelectorAll('.picture-cutting')].map((one) =>
        one.closest('[data-field]')?.getAttribute('data-field'),
      );
    expect(cuttings()).toEqual(['fullName', 'birthDate']);
    fireEvent.focus(screen.getByRole('textbox', { name: t('card_field_personalNumber') }));
    expect(cuttings()).toEqual(['fullName', 'birthDate', 'personalNumber']);
  });

  it('says what would help the next picture', () => {
    expect(screen.getByText(t('card_advice_slanted'))).toBeTruthy();
    expect(screen.getByText(t('card_advice_other_side'))).toBeTruthy();
  });

  it('withdrawing the consent elsewhere takes the pictures at once', async () => {
    await withdrawConsent('readCard');
    await screen.findByRole('button', { name: t('sidepanel_consent_accept') });
    expect(revoked).toEqual(['blob:front']);
    expect(pictures.value).toEqual([]);
  });
});

describe('a review that nobody looks at', () => {
  it('is wiped after ten minutes without a touch, and not before', async () => {
    fakeBrowser.reset();
    await giveConsent(['readCard']);
    vi.spyOn(URL, 'revokeObjectURL').mockImplementation(() => {});
    vi.spyOn(globalThis, 'scrollTo').mockImplementation(() => {});
    pictures.value = [{ url: 'blob:front', name: 'front.jpg', size: { width: 1600, height: 1000 } }];
    shown.value = { is: 'review', reading };
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    render(<App />);
    await vi.waitFor(() => expect(vi.getTimerCount()).toBeGreaterThan(0));
    vi.advanceTimersByTime(9 * 60_000);
    fireEvent.pointerDown(document.body);
    vi.advanceTimersByTime(9 * 60_000);
    expect(pictures.value).toHaveLength(1);
    vi.advanceTimersByTime(60_001);
    vi.useRealTimers();
    expect(pictures.value).toEqual([]);
    await waitFor(() => expect(screen.getByText(t('sidepanel_pictures_timed_out'))).toBeTruthy());
  });
});
