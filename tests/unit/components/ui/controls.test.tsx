// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { t } from '../../../../components/i18n';
import { Badge, Button, Checkbox, Notice, RadioGroup, SelectField, TextField, Toggle } from '../../../../components/ui';
import { fireEvent, render, screen } from '../screen';

describe('Button', () => {
  it('does its work on click', () => {
    const onClick = vi.fn();
    render(<Button onClick={onClick}>{t('common_save')}</Button>);
    fireEvent.click(screen.getByRole('button', { name: t('common_save') }));
    expect(onClick).toHaveBeenCalledOnce();
  });

  it('stays reachable when it is not available, says why, and does nothing', () => {
    const onClick = vi.fn();
    render(
      <Button disabled reason={t('sidepanel_fill_nothing')} onClick={onClick}>
        {t('common_save')}
      </Button>,
    );
    const button = screen.getByRole('button', { name: t('common_save') });
    expect(button.hasAttribute('disabled')).toBe(false);
    expect(button.getAttribute('aria-disabled')).toBe('true');
    expect(button.title).toBe(t('sidepanel_fill_nothing'));
    fireEvent.click(button);
    expect(onClick).not.toHaveBeenCalled();
  });
});

describe('Badge and Notice', () => {
  it('a badge has an icon and words, never colour alone', () => {
    const { container } = render(<Badge tone="good">{t('card_certainty_certain')}</Badge>);
    expect(container.querySelector('svg')).not.toBeNull();
    expect(container.textContent).toBe(t('card_certainty_certain'));
  });

  it('a notice that stops the person is an alert, news a status, the rest plain', () => {
    const { rerender } = render(
      <Notice tone="bad" live="now">
        x
      </Notice>,
    );
    expect(screen.getByRole('alert')).toBeTruthy();
    rerender(
      <Notice tone="info" live="polite">
        x
      </Notice>,
    );
    expect(screen.getByRole('status')).toBeTruthy();
    rerender(<Notice tone="info">x</Notice>);
    expect(screen.queryByRole('status')).toBeNull();
  });
});

describe('fields', () => {
  it('ties label, hint and error to the control', () => {
    render(
      <TextField
        label={t('card_field_birthDate')}
        hint="a"
        error={t('sidepanel_error_date')}
        value="x"
        onInput={() => {}}
      />,
    );
    const input = screen.getByRole('textbox', { name: t('card_field_birthDate') });
    const described = (input.getAttribute('aria-describedby') ?? '').split(' ');
    expect(described.map((id) => document.getElementById(id)?.textContent)).toEqual(['a', t('sidepanel_error_date')]);
    expect(input.getAttribute('aria-invalid')).toBe('true');
  });

  it('Enter accepts, but not while a Vietnamese letter is being composed', () => {
    const onEnter = vi.fn();
    render(<TextField label="x" value="" onInput={() => {}} onEnter={onEnter} />);
    const input = screen.getByRole('textbox');
    fireEvent.keyDown(input, { key: 'Enter', isComposing: true });
    expect(onEnter).not.toHaveBeenCalled();
    fireEvent.keyDown(input, { key: 'Enter' });
    expect(onEnter).toHaveBeenCalledOnce();
  });

  it('a list gives the value chosen', () => {
    const onChange = vi.fn();
    const options = ['male', 'female'].map((value) => ({ value, label: value }));
    render(<SelectField label="x" value="male" options={options} onChange={onChange} />);
    fireEvent.change(screen.getByRole('combobox', { name: 'x' }), { target: { value: 'female' } });
    expect(onChange).toHaveBeenCalledWith('female');
  });

  it('boxes, switches and radios speak their words and hints', () => {
    const onBox = vi.fn();
    const onRadio = vi.fn();
    render(
      <>
        <Checkbox label="a" hint="why" checked={false} onChange={onBox} />
        <Toggle label="b" checked onChange={() => {}} />
        <RadioGroup
          label="c"
          value={null}
          options={[
            { value: '1', label: 'one' },
            { value: '2', label: 'two' },
          ]}
          onChange={onRadio}
        />
      </>,
    );
    const box = screen.getByRole('checkbox', { name: 'a' });
    expect(document.getElementById(box.getAttribute('aria-describedby') ?? '')?.textContent).toBe('why');
    fireEvent.click(box);
    expect(onBox).toHaveBeenCalledWith(true);
    expect(screen.getByRole('switch', { name: 'b' })).toBeTruthy();
    expect(screen.getByRole('group', { name: 'c' })).toBeTruthy();
    fireEvent.click(screen.getByRole('radio', { name: 'two' }));
    expect(onRadio).toHaveBeenCalledWith('2');
  });
});
