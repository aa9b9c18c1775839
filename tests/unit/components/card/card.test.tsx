// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { AddressChoice } from '../../../../components/card/address-choice';
import { ConsentForm } from '../../../../components/card/consent-form';
import { KeepChoice } from '../../../../components/card/keep-choice';
import { PersonList } from '../../../../components/card/person-list';
import { ReviewField } from '../../../../components/card/review-field';
import type { ReviewRow } from '../../../../components/card/review-row';
import { t } from '../../../../components/i18n';
import { fireEvent, render, screen } from '../screen';

describe('ConsentForm', () => {
  it('says that the data is sensitive, ticks nothing beforehand, and waits for what is required', () => {
    const onAccept = vi.fn();
    render(<ConsentForm purposes={['readCard', 'fillForm']} required={['readCard']} onAccept={onAccept} />);
    expect(document.body.textContent).toContain('dữ liệu cá nhân nhạy cảm');
    const boxes = screen.getAllByRole<HTMLInputElement>('checkbox');
    expect(boxes.map((box) => box.checked)).toEqual([false, false]);
    const accept = screen.getByRole('button', { name: t('sidepanel_consent_accept') });
    expect(accept.getAttribute('aria-disabled')).toBe('true');
    fireEvent.click(screen.getByRole('checkbox', { name: t('sidepanel_consent_fillForm') }));
    expect(accept.getAttribute('aria-disabled')).toBe('true');
    fireEvent.click(screen.getByRole('checkbox', { name: t('sidepanel_consent_readCard') }));
    fireEvent.submit(accept.closest('form') as HTMLFormElement);
    expect(new Set(onAccept.mock.lastCall?.[0])).toEqual(new Set(['readCard', 'fillForm']));
  });
});

describe('ReviewField', () => {
  const row = (more: Partial<ReviewRow>): ReviewRow => ({
    name: 'fullName',
    text: 'Nguyễn Văn An',
    source: 'qr',
    certainty: 'certain',
    needsAcceptance: false,
    conflicts: [],
    error: null,
    ...more,
  });
  const show = (more: Partial<ReviewRow>) => {
    const handlers = { onChange: vi.fn(), onAccept: vi.fn(), onFocus: vi.fn() };
    render(<ReviewField row={row(more)} {...handlers} />);
    return handlers;
  };

  it('shows source and certainty in words', () => {
    show({});
    expect(screen.getByText(t('card_certainty_certain'))).toBeTruthy();
    expect(screen.getByText(t('card_source_qr'))).toBeTruthy();
  });

  it('Enter accepts; focus is told, so that the picture follows', () => {
    const { onAccept, onFocus } = show({ needsAcceptance: true, certainty: 'check' });
    const input = screen.getByRole('textbox', { name: t('card_field_fullName') });
    fireEvent.focus(input);
    expect(onFocus).toHaveBeenCalledWith('fullName');
    fireEvent.keyDown(input, { key: 'Enter' });
    expect(onAccept).toHaveBeenCalledWith('fullName');
    fireEvent.click(screen.getByRole('button', { name: new RegExp(t('sidepanel_is_right')) }));
    expect(onAccept).toHaveBeenCalledTimes(2);
  });

  it('offers both values where two sources differ', () => {
    const { onChange } = show({
      name: 'birthDate',
      text: '01/01/1999',
      conflicts: [{ field: 'birthDate', code: 'sources-differ', values: ['1999-01-01', '1999-01-07'] }],
    });
    fireEvent.click(screen.getByRole('button', { name: t('sidepanel_use_value', { value: '07/01/1999' }) }));
    expect(onChange).toHaveBeenCalledWith('birthDate', '07/01/1999');
  });

  it('says a conflict with the number in words, sex included', () => {
    show({
      name: 'personalNumber',
      conflicts: [{ field: 'personalNumber', code: 'number-vs-sex', values: ['003299000017', 'male', '1999'] }],
    });
    expect(document.body.textContent).toContain(`003299000017 · ${t('card_sex_male')} · 1999`);
  });
});

describe('AddressChoice', () => {
  const unit = (code: string, name: string) => ({ code, name });

  it('says the ward of today and where it lay before', () => {
    render(
      <AddressChoice
        address={{
          certainty: 'certain',
          province: unit('92', 'Thành phố Cần Thơ'),
          ward: unit('1', 'Phường Tân An'),
          candidates: [],
          detail: '',
          from: { province: unit('92', 'A'), district: unit('916', 'B'), ward: unit('31150', 'C') },
        }}
        chosen={null}
        onChoose={() => {}}
      />,
    );
    expect(screen.getByText('Phường Tân An, Thành phố Cần Thơ')).toBeTruthy();
    expect(screen.getByText(t('card_address_from', { ward: 'C', district: 'B', province: 'A' }))).toBeTruthy();
  });

  it('asks when several wards can be meant, chooses none by itself, and takes "none"', () => {
    const onChoose = vi.fn();
    const candidates = [unit('1', 'Phường Một'), unit('2', 'Phường Hai')];
    render(
      <AddressChoice address={{ certainty: 'ambiguous', candidates, detail: '' }} chosen={null} onChoose={onChoose} />,
    );
    expect(screen.getAllByRole<HTMLInputElement>('radio').some((radio) => radio.checked)).toBe(false);
    fireEvent.click(screen.getByRole('radio', { name: 'Phường Hai' }));
    expect(onChoose).toHaveBeenLastCalledWith(candidates[1]);
    fireEvent.click(screen.getByRole('radio', { name: t('sidepanel_address_none') }));
    expect(onChoose).toHaveBeenLastCalledWith('none');
  });
});

describe('keeping', () => {
  it('keeps in memory unless asked, and asks apart for the consent', () => {
    const onChange = vi.fn();
    const { rerender } = render(<KeepChoice keep={{ how: 'memory' }} onChange={onChange} />);
    expect(screen.getByRole<HTMLInputElement>('radio', { name: t('sidepanel_keep_memory') }).checked).toBe(true);
    fireEvent.click(screen.getByRole('radio', { name: t('sidepanel_keep_vault') }));
    expect(onChange).toHaveBeenCalledWith({ how: 'vault', days: 30, agreed: false });
    rerender(<KeepChoice keep={{ how: 'vault', days: 30, agreed: false }} onChange={onChange} />);
    const agree = screen.getByRole<HTMLInputElement>('checkbox', { name: t('sidepanel_consent_keepPerson') });
    expect(agree.checked).toBe(false);
  });

  it('lists people by name and uses or removes the one meant', () => {
    const onUse = vi.fn();
    const onRemove = vi.fn();
    const people = [{ id: 'p1', name: 'Nguyễn Văn An', detail: '003••••••017', daysLeft: 3 }];
    render(<PersonList people={people} onUse={onUse} onRemove={onRemove} />);
    fireEvent.click(screen.getByRole('button', { name: t('sidepanel_person_use_named', { name: 'Nguyễn Văn An' }) }));
    expect(onUse).toHaveBeenCalledWith('p1');
    fireEvent.click(
      screen.getByRole('button', { name: t('sidepanel_person_remove_named', { name: 'Nguyễn Văn An' }) }),
    );
    expect(onRemove).toHaveBeenCalledWith('p1');
  });
});
