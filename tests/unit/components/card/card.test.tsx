// @vitest-environment happy-dom

import { cleanup } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import { AddressChoice } from '../../../../components/card/address-choice';
import { CameraView } from '../../../../components/card/camera-view';
import { CardNotes } from '../../../../components/card/card-notes';
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
    accepted: false,
    conflicts: [],
    error: null,
    ...more,
  });
  const show = (more: Partial<ReviewRow>) => {
    const handlers = { onChange: vi.fn(), onAccept: vi.fn(), onChoose: vi.fn(), onFocus: vi.fn() };
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

  it('offers both values where two sources differ, and says which one stands', () => {
    const { onChoose } = show({
      name: 'birthDate',
      text: '01/01/1999',
      conflicts: [{ field: 'birthDate', code: 'sources-differ', values: ['1999-01-01', '1999-01-07'] }],
    });
    fireEvent.click(screen.getByRole('button', { name: t('sidepanel_use_value', { value: '07/01/1999' }) }));
    expect(onChoose).toHaveBeenCalledWith('birthDate', '1999-01-07');
    const standing = screen.getByRole('button', { name: t('sidepanel_use_value', { value: '01/01/1999' }) });
    expect(standing.getAttribute('aria-pressed')).toBe('true');
  });

  it('covers a number until it is asked for, and shows what must be compared', () => {
    show({ name: 'personalNumber', text: '003099000017' });
    const line = () => document.querySelector('[data-field=personalNumber]');
    expect(line()?.classList).toContain('review-field-masked');
    expect(screen.getByText('003••••••017')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: new RegExp(t('sidepanel_show_number')) }));
    expect(line()?.classList).not.toContain('review-field-masked');
    cleanup();
    show({ name: 'personalNumber', text: '003099000017', needsAcceptance: true, certainty: 'check' });
    expect(line()?.classList).not.toContain('review-field-masked');
  });

  it('shows the place on the card right at the field', () => {
    const cutting = {
      url: 'blob:a',
      part: { x: 0.5, y: 0.5, width: 0.25, height: 0.05 },
      size: { width: 2000, height: 1000 },
    };
    const handlers = { onChange: vi.fn(), onAccept: vi.fn(), onChoose: vi.fn(), onFocus: vi.fn() };
    render(<ReviewField row={row({ source: 'print' })} cutting={cutting} {...handlers} />);
    const name = t('sidepanel_cutting', { field: t('card_field_fullName') });
    const image = screen.getByRole<HTMLImageElement>('img', { name });
    // The part and its margin: 0.2625 of the width, so the picture is shown at 1 / 0.2625 of the box.
    expect(Number.parseFloat(image.style.width)).toBeCloseTo(100 / 0.2625, 1);
    expect(Number.parseFloat(image.style.left)).toBeCloseTo((-0.49375 / 0.2625) * 100, 1);
    expect(Number.parseFloat(image.style.top)).toBeCloseTo((-0.4875 / 0.075) * 100, 1);
  });

  it('says a conflict with the number in words, sex included', () => {
    show({
      name: 'personalNumber',
      conflicts: [{ field: 'personalNumber', code: 'number-vs-sex', values: ['003299000017', 'male', '1999'] }],
    });
    expect(document.body.textContent).toContain(`003299000017 · ${t('card_sex_male')} · 1999`);
  });
});

describe('CardNotes', () => {
  const nothing = { expiredOn: null, isOldCard: false, childAge: null, advice: [] };

  it('says nothing of a card in order', () => {
    const { container } = render(<CardNotes {...nothing} />);
    expect(container.textContent).toBe('');
  });

  it('says that a card expired, that a CMND is no longer valid, and whose consent a child needs', () => {
    const { rerender } = render(<CardNotes {...nothing} expiredOn="01/01/2024" />);
    expect(screen.getByText(t('card_conflict_expired', { values: '01/01/2024' }))).toBeTruthy();
    rerender(<CardNotes {...nothing} isOldCard />);
    expect(document.body.textContent).toContain('01/01/2025');
    rerender(<CardNotes {...nothing} childAge={6} />);
    expect(screen.getByText(t('card_child_under_7'))).toBeTruthy();
    rerender(<CardNotes {...nothing} childAge={7} />);
    expect(screen.getByText(t('card_child_from_7'))).toBeTruthy();
  });
});

describe('CameraView', () => {
  it('waits for the camera, then takes the picture by its button and leaves by Escape', () => {
    const handlers = { onShoot: vi.fn(), onClose: vi.fn() };
    const { rerender } = render(<CameraView stream={null} busy={false} {...handlers} />);
    const shoot = screen.getByRole('button', { name: t('sidepanel_camera_shoot') });
    expect(shoot.getAttribute('aria-disabled')).toBe('true');
    fireEvent.click(shoot);
    expect(handlers.onShoot).not.toHaveBeenCalled();
    rerender(<CameraView stream={new MediaStream()} busy={false} {...handlers} />);
    expect(document.activeElement).toBe(shoot);
    fireEvent.click(shoot);
    expect(handlers.onShoot).toHaveBeenCalledWith(document.querySelector('video'));
    fireEvent.keyDown(shoot, { key: 'Escape' });
    expect(handlers.onClose).toHaveBeenCalledOnce();
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
    fireEvent.change(screen.getByRole('combobox'), { target: { value: 'null' } });
    expect(onChange).toHaveBeenLastCalledWith({ how: 'vault', days: null, agreed: false });
    const agree = screen.getByRole<HTMLInputElement>('checkbox', { name: t('sidepanel_consent_keepPerson') });
    expect(agree.checked).toBe(false);
  });

  it('lists people by name and uses, changes or removes the one meant', () => {
    const onUse = vi.fn();
    const onEdit = vi.fn();
    const onRemove = vi.fn();
    const people = [{ id: 'p1', name: 'Nguyễn Văn An', detail: '003••••••017', stays: 3 } as const];
    render(<PersonList people={people} onUse={onUse} onEdit={onEdit} onRemove={onRemove} />);
    fireEvent.click(screen.getByRole('button', { name: t('sidepanel_person_use_named', { name: 'Nguyễn Văn An' }) }));
    expect(onUse).toHaveBeenCalledWith('p1');
    fireEvent.click(screen.getByRole('button', { name: t('sidepanel_person_edit_named', { name: 'Nguyễn Văn An' }) }));
    expect(onEdit).toHaveBeenCalledWith('p1');
    fireEvent.click(
      screen.getByRole('button', { name: t('sidepanel_person_remove_named', { name: 'Nguyễn Văn An' }) }),
    );
    expect(onRemove).toHaveBeenCalledWith('p1');
  });
});
