// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { t } from '../../../components/i18n';
import { giveConsent } from '../../../entrypoints/shared/consent';
import { people, removeEverybody } from '../../../entrypoints/shared/people';
import { App } from '../../../entrypoints/sidepanel/app';
import { backToStart, screen as shown } from '../../../entrypoints/sidepanel/session';
import type { CardReading } from '../../../utils/card';
import { fireEvent, render, screen, waitFor } from '../components/screen';
import { tinyJpeg } from './tiny-jpeg';

const runJob = vi.hoisted(() => vi.fn());
vi.mock('../../../entrypoints/shared/engine', () => ({ runJob }));
vi.mock('../../../entrypoints/sidepanel/form-screen', () => ({ FormScreen: () => <h2>form</h2> }));

const reading: CardReading = {
  kind: 'cccd-2021',
  sides: ['front'],
  fields: {
    personalNumber: { value: '003099000017', source: 'qr', certainty: 'certain' },
    fullName: { value: 'Nguyễn Văn An', source: 'qr', certainty: 'certain' },
    issuer: { value: 'Bộ Công an', source: 'derived', certainty: 'check' },
  },
  conflicts: [],
  outcome: 'read',
  advice: [],
};

function dropPicture(name = 'the.jpg'): void {
  const files = [new File([tinyJpeg()], name, { type: 'image/jpeg' })];
  const event = Object.assign(new Event('drop', { bubbles: true }), { dataTransfer: { files } });
  fireEvent(screen.getByRole('region', { name: t('sidepanel_drop_label') }), event);
}

describe('the side panel', () => {
  let revoked: string[];

  beforeEach(async () => {
    fakeBrowser.reset();
    await removeEverybody();
    backToStart();
    revoked = [];
    vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:picture');
    vi.spyOn(URL, 'revokeObjectURL').mockImplementation((url) => void revoked.push(url));
    vi.spyOn(globalThis, 'scrollTo').mockImplementation(() => {});
    runJob.mockReset();
  });

  it('reads nothing before the person has agreed', async () => {
    render(<App />);
    await screen.findByRole('button', { name: t('sidepanel_consent_accept') });
    expect(screen.queryByText(t('sidepanel_drop_label'))).toBeNull();
    fireEvent.click(screen.getByRole('checkbox', { name: t('sidepanel_consent_readCard') }));
    const accept = screen.getByRole('button', { name: t('sidepanel_consent_accept') });
    fireEvent.submit(accept.closest('form') as HTMLFormElement);
    expect(await screen.findByText(t('sidepanel_drop_label'))).toBeTruthy();
  });

  it('drop → review → person in memory, and the picture is wiped', async () => {
    await giveConsent(['readCard']);
    runJob.mockResolvedValue({ ok: true, value: reading });
    render(<App />);
    await screen.findByText(t('sidepanel_drop_label'));
    dropPicture();
    expect(await screen.findByRole('heading', { name: t('sidepanel_review_title') })).toBeTruthy();
    expect(runJob).toHaveBeenCalledWith(
      'readCard',
      { images: [{ url: 'blob:picture', name: 'the.jpg' }] },
      expect.anything(),
    );
    expect(screen.getByText(t('sidepanel_use_unchecked', { count: 1 }))).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: t('sidepanel_use') }));
    await screen.findByRole('heading', { name: 'form' });
    expect(revoked).toEqual(['blob:picture']);
    const [known] = people.value;
    expect(known?.kept).toBe(false);
    expect(known?.person.fullName).toEqual({ value: 'Nguyễn Văn An', source: 'qr' });
    expect(known?.person.issuer).toBeUndefined();
  });

  it('says what an unreadable picture was, and stands ready for the next', async () => {
    await giveConsent(['readCard']);
    runJob.mockResolvedValue({
      ok: true,
      value: { ...reading, fields: {}, outcome: 'not-a-card', advice: ['qr-is-link'] },
    });
    render(<App />);
    await screen.findByText(t('sidepanel_drop_label'));
    dropPicture();
    await screen.findByText(t('card_outcome_not_a_card'));
    expect(screen.getByText(t('card_advice_qr_is_link'))).toBeTruthy();
    expect(screen.getByText(t('sidepanel_drop_label'))).toBeTruthy();
    expect(revoked).toEqual(['blob:picture']);
  });

  it.each(['unreadable', 'too-large', 'timeout', 'engine-lost', 'internal'] as const)(
    'has a sentence for "%s"',
    async (code) => {
      await giveConsent(['readCard']);
      runJob.mockResolvedValue({ ok: false, failure: { code } });
      render(<App />);
      await screen.findByText(t('sidepanel_drop_label'));
      dropPicture();
      expect((await screen.findByRole('alert')).textContent).toContain(t(`sidepanel_failure_${code}`));
    },
  );

  it('can be stopped while it reads', async () => {
    await giveConsent(['readCard']);
    runJob.mockImplementation(
      (_job, _input, { signal }: { signal: AbortSignal }) =>
        new Promise((resolve) => {
          signal.addEventListener('abort', () => resolve({ ok: false, failure: { code: 'cancelled' } }));
        }),
    );
    render(<App />);
    await screen.findByText(t('sidepanel_drop_label'));
    dropPicture();
    await waitFor(() => expect(runJob).toHaveBeenCalled());
    fireEvent.click(screen.getByRole('button', { name: t('common_cancel') }));
    await screen.findByText(t('sidepanel_cancelled'));
    expect(revoked).toEqual(['blob:picture']);
  });

  it('keeps a typed person in the vault only with its own consent, and forgets everything on demand', async () => {
    await giveConsent(['readCard']);
    render(<App />);
    fireEvent.click(await screen.findByRole('button', { name: t('sidepanel_type_instead') }));
    fireEvent.input(await screen.findByRole('textbox', { name: t('card_field_fullName') }), {
      target: { value: 'Trần Thị Bình' },
    });
    fireEvent.click(screen.getByRole('radio', { name: t('sidepanel_keep_vault') }));
    const use = screen.getByRole('button', { name: t('sidepanel_use') });
    expect(use.getAttribute('aria-disabled')).toBe('true');
    fireEvent.click(screen.getByRole('checkbox', { name: t('sidepanel_consent_keepPerson') }));
    fireEvent.click(use);
    await screen.findByRole('heading', { name: 'form' });
    await waitFor(() => expect(people.value[0]).toMatchObject({ kept: true, expiresAt: expect.any(String) }));

    fireEvent.click(screen.getByRole('button', { name: t('sidepanel_wipe') }));
    const [, confirm] = screen.getAllByRole('button', { name: t('sidepanel_wipe') });
    fireEvent.click(confirm as HTMLElement);
    await screen.findByText(t('sidepanel_wiped'));
    expect(people.value).toEqual([]);
    expect(shown.value.is).toBe('start');
  });
});
