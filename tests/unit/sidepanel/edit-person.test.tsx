// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { t } from '../../../components/i18n';
import { giveConsent } from '../../../entrypoints/shared/consent';
import { keepPerson, loadPeople, people, removeEverybody } from '../../../entrypoints/shared/people';
import { App } from '../../../entrypoints/sidepanel/app';
import { backToStart } from '../../../entrypoints/sidepanel/session';
import { fireEvent, render, screen, waitFor } from '../components/screen';

vi.mock('../../../entrypoints/shared/engine', () => ({ runJob: vi.fn() }));
vi.mock('../../../entrypoints/sidepanel/form-screen', () => ({ FormScreen: () => <h2>form</h2> }));

const name = 'Nguyễn Văn An';
const phone = () => screen.getByRole<HTMLInputElement>('textbox', { name: t('card_field_phone') });
const use = () => screen.getByRole('button', { name: t('sidepanel_use') });

beforeEach(async () => {
  fakeBrowser.reset();
  await removeEverybody();
  backToStart();
  await giveConsent(['readCard']);
  vi.spyOn(globalThis, 'scrollTo').mockImplementation(() => {});
  await keepPerson(
    { id: 'p1', fullName: { value: name, source: 'qr' }, phone: { value: '0900000000', source: 'typed' } },
    7,
  );
  render(<App />);
  fireEvent.click(await screen.findByRole('button', { name: t('sidepanel_person_edit_named', { name }) }));
  await screen.findByRole('heading', { name: t('sidepanel_review_record_title') });
});

it('changes a kept record in its place, for the life the person chooses again', async () => {
  expect(phone().value).toBe('0900000000');
  fireEvent.input(phone(), { target: { value: '0911111111' } });
  expect(use().getAttribute('aria-disabled')).toBe('true');
  expect(screen.getByRole<HTMLSelectElement>('combobox', { name: t('sidepanel_keep_days_label') }).value).toBe('7');
  fireEvent.click(screen.getByRole('checkbox', { name: t('sidepanel_consent_keepPerson') }));
  fireEvent.click(use());
  await screen.findByRole('heading', { name: 'form' });
  people.value = [];
  await loadPeople();
  expect(people.value.map(({ person, kept }) => [person.id, person.fullName, person.phone?.value, kept])).toEqual([
    ['p1', { value: name, source: 'qr' }, '0911111111', true],
  ]);
});

it('takes a record off the device when it is to stay in memory only', async () => {
  fireEvent.click(screen.getByRole('radio', { name: t('sidepanel_keep_memory') }));
  fireEvent.click(use());
  await screen.findByRole('heading', { name: 'form' });
  expect(people.value).toMatchObject([{ kept: false, person: { id: 'p1' } }]);
  people.value = [];
  await waitFor(loadPeople);
  expect(people.value).toEqual([]);
});
