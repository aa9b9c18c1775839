import type { Role } from '../../utils/form';
import { t } from '../i18n';
import { RadioGroup } from '../ui';

export interface RoleChoiceProps {
  /** The blocks of the page, with how many fields each has and its headings. */
  roles: { role: Role; fields: number; sections: string[] }[];
  value: Role | null;
  onChange: (role: Role) => void;
}

/** Whose block of the form to fill: the same labels stand there for the applicant, the owner, father and mother. */
export function RoleChoice({ roles, value, onChange }: RoleChoiceProps) {
  return (
    <RadioGroup
      label={t('sidepanel_role_title')}
      value={value}
      options={roles.map(({ role, fields, sections }) => ({
        value: role,
        label: t(`sidepanel_role_${role}`),
        hint: [...sections.slice(0, 2), t('sidepanel_role_fields', { fields })].join(' · '),
      }))}
      onChange={onChange}
    />
  );
}
