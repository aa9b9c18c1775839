import type { Role } from '../../utils/form';
import { t } from '../i18n';
import { RadioGroup } from '../ui';

/** A part of the page: how many fields it has, its headings, and whether the portal locked all of it. */
export interface RoleOption {
  role: Role;
  /** Which of several people of this role, from 0; absent where there is one. */
  block?: number;
  fields: number;
  sections: string[];
  isLocked: boolean;
}

export interface RoleChoiceProps {
  roles: RoleOption[];
  value: RoleOption | null;
  onChange: (part: RoleOption) => void;
}

const keyOf = ({ role, block }: RoleOption) => (block === undefined ? role : `${role} ${block}`);

/** Whose part of the form to fill: the same labels stand there for the applicant, the owner, father and mother. */
export function RoleChoice({ roles, value, onChange }: RoleChoiceProps) {
  return (
    <RadioGroup
      label={t('sidepanel_role_title')}
      value={value && keyOf(value)}
      options={roles.map((part) => ({
        value: keyOf(part),
        label: t(`sidepanel_role_${part.role}`),
        hint: [
          ...part.sections.slice(0, 2),
          ...(part.block === undefined ? [] : [t('sidepanel_role_nth', { nth: part.block + 1 })]),
          part.isLocked ? t('sidepanel_role_locked') : t('sidepanel_role_fields', { fields: part.fields }),
        ].join(' · '),
      }))}
      onChange={(key) => {
        const part = roles.find((one) => keyOf(one) === key);
        if (part) onChange(part);
      }}
    />
  );
}
