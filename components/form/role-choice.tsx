import type { Role } from '../../utils/form';
import { t } from '../i18n';
import { RadioGroup } from '../ui';

/** A block of the page: how many fields it has, its headings, and whether the portal locked all of it. */
export interface RoleOption {
  role: Role;
  fields: number;
  sections: string[];
  isLocked: boolean;
}

export interface RoleChoiceProps {
  roles: RoleOption[];
  value: Role | null;
  onChange: (role: Role) => void;
}

/** Whose block of the form to fill: the same labels stand there for the applicant, the owner, father and mother. */
export function RoleChoice({ roles, value, onChange }: RoleChoiceProps) {
  return (
    <RadioGroup
      label={t('sidepanel_role_title')}
      value={value}
      options={roles.map(({ role, fields, sections, isLocked }) => ({
        value: role,
        label: t(`sidepanel_role_${role}`),
        hint: [
          ...sections.slice(0, 2),
          isLocked ? t('sidepanel_role_locked') : t('sidepanel_role_fields', { fields }),
        ].join(' · '),
      }))}
      onChange={onChange}
    />
  );
}
