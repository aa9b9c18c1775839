import type { AddressResolution, Candidate } from '../../utils/address';
import { t } from '../i18n';
import { Badge, Notice, RadioGroup } from '../ui';

export interface AddressChoiceProps {
  address: AddressResolution;
  /** Code of the ward the person chose; `none` when they said that no candidate is right. */
  chosen: string | null;
  onChoose: (ward: Candidate | 'none') => void;
}

/** Where the address lies today: said when certain, asked when several wards can be meant, never guessed. */
export function AddressChoice({ address, chosen, onChoose }: AddressChoiceProps) {
  const former = address.from ? (
    <p class="soft small">
      {t('card_address_from', {
        ward: address.from.ward.name,
        district: address.from.district.name,
        province: address.from.province.name,
      })}
    </p>
  ) : null;
  if (address.certainty === 'certain' && address.ward) {
    return (
      <div class="stack address-today">
        <p>
          <Badge tone="good">{t('card_address_certain')}</Badge>
        </p>
        <p>
          <strong>{[address.ward.name, address.province?.name].filter(Boolean).join(', ')}</strong>
        </p>
        {former}
      </div>
    );
  }
  if (address.certainty === 'ambiguous' && address.candidates.length > 0) {
    const options = address.candidates.map((candidate) => ({
      value: candidate.code,
      label: candidate.name,
      ...(candidate.areaOnly ? { hint: t('sidepanel_address_area_only') } : {}),
    }));
    return (
      <div class="stack address-today">
        <RadioGroup
          label={t('card_address_ambiguous')}
          options={[...options, { value: 'none', label: t('sidepanel_address_none') }]}
          value={chosen}
          onChange={(code) => onChoose(address.candidates.find((candidate) => candidate.code === code) ?? 'none')}
        />
        {former}
      </div>
    );
  }
  return (
    <Notice tone="warn">
      {t('card_address_unknown')}
      {address.province ? ` ${t('sidepanel_address_province', { province: address.province.name })}` : ''}
    </Notice>
  );
}
