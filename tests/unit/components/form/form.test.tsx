// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { FillReportView } from '../../../../components/form/fill-report-view';
import { PlanList } from '../../../../components/form/plan-list';
import type { PlanRow } from '../../../../components/form/plan-row';
import { RoleChoice } from '../../../../components/form/role-choice';
import { t } from '../../../../components/i18n';
import type { PlanStatus, ScannedField } from '../../../../utils/form';
import { fireEvent, render, screen } from '../screen';

const field = (id: string, more: Partial<ScannedField> = {}): ScannedField => ({
  id,
  label: `Ô ${id}`,
  section: '',
  role: 'owner',
  concept: 'fullName',
  shape: 'text',
  locked: false,
  required: false,
  current: '',
  ...more,
});
const row = (id: string, status: PlanStatus, more: Partial<ScannedField> = {}): PlanRow => ({
  item: { field: field(id, more), status, value: { concept: 'fullName', text: 'Nguyễn Văn An' }, order: 0 },
  ticked: status === 'fill',
  picked: null,
});

describe('PlanList', () => {
  it('groups by what would happen; what overwrites is not ticked and shows both values', () => {
    const onChoose = vi.fn();
    render(
      <PlanList rows={[row('1', 'fill'), row('2', 'differs', { current: 'Trần Thị Bình' })]} onChoose={onChoose} />,
    );
    expect(screen.getByRole<HTMLInputElement>('checkbox', { name: 'Ô 1' }).checked).toBe(true);
    const overwrite = screen.getByRole<HTMLInputElement>('checkbox', { name: 'Ô 2' });
    expect(overwrite.checked).toBe(false);
    const both = document.getElementById(overwrite.getAttribute('aria-describedby') ?? '')?.textContent;
    expect(both).toContain('Trần Thị Bình');
    expect(both).toContain('Nguyễn Văn An');
    fireEvent.click(overwrite);
    expect(onChoose).toHaveBeenCalledWith('2', expect.objectContaining({ ticked: true }));
  });

  it('lets the person pick where several options are close, and leave it', () => {
    const onChoose = vi.fn();
    const options = ['Phường Tân Thành', 'Phường Tân Thạnh'];
    render(<PlanList rows={[row('3', 'ambiguous', { options })]} onChoose={onChoose} />);
    const list = screen.getByRole<HTMLSelectElement>('combobox', { name: 'Ô 3' });
    expect(list.value).toBe('');
    fireEvent.change(list, { target: { value: 'Phường Tân Thạnh' } });
    expect(onChoose).toHaveBeenLastCalledWith('3', { ticked: true, picked: 'Phường Tân Thạnh' });
    fireEvent.change(list, { target: { value: '' } });
    expect(onChoose).toHaveBeenLastCalledWith('3', { ticked: false, picked: null });
  });

  it('offers nothing to tick for locked and foreign fields', () => {
    render(<PlanList rows={[row('4', 'locked'), row('5', 'not-ours'), row('6', 'same')]} onChoose={() => {}} />);
    expect(screen.queryByRole('checkbox')).toBeNull();
    expect(screen.getByText(t('sidepanel_plan_locked'))).toBeTruthy();
  });
});

describe('RoleChoice', () => {
  it('chooses nobody by itself when the page has several blocks', () => {
    const onChange = vi.fn();
    const roles = (['applicant', 'owner'] as const).map((role) => ({
      role,
      fields: 2,
      sections: ['Phần A'],
      isLocked: false,
    }));
    render(<RoleChoice roles={roles} value={null} onChange={onChange} />);
    expect(screen.getAllByRole<HTMLInputElement>('radio').some((radio) => radio.checked)).toBe(false);
    fireEvent.click(screen.getByRole('radio', { name: t('sidepanel_role_owner') }));
    expect(onChange).toHaveBeenCalledWith(roles[1]);
  });

  it('tells people apart of whom the same is asked', () => {
    const onChange = vi.fn();
    const nth = (block: number) => ({
      role: 'child' as const,
      block,
      fields: 2,
      sections: ['Thành viên'],
      isLocked: false,
    });
    render(<RoleChoice roles={[nth(0), nth(1)]} value={nth(0)} onChange={onChange} />);
    const [first, second] = screen.getAllByRole<HTMLInputElement>('radio');
    expect([first?.checked, second?.checked]).toEqual([true, false]);
    fireEvent.click(screen.getByText(new RegExp(t('sidepanel_role_nth', { nth: 2 }))));
    expect(onChange).toHaveBeenCalledWith(nth(1));
  });
});

describe('FillReportView', () => {
  it('says how many of how many, and why not the others', () => {
    render(
      <FillReportView
        report={{
          filled: 1,
          total: 2,
          fields: [
            { id: '1', label: 'Họ và tên', outcome: { status: 'filled', shown: 'Nguyễn Văn An' } },
            { id: '2', label: 'Ngày sinh', outcome: { status: 'left', reason: 'swapped-date', shown: '' } },
          ],
        }}
      />,
    );
    expect(screen.getByRole('status').textContent).toContain(t('sidepanel_report_title', { filled: 1, total: 2 }));
    const left = screen.getByRole('list', { name: t('sidepanel_report_left_list') });
    expect(left.textContent).toContain('Ngày sinh');
    expect(left.textContent).toContain(t('sidepanel_left_swapped-date'));
    expect(left.textContent).not.toContain('Họ và tên');
  });
});
