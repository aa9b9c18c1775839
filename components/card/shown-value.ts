import { formatDate } from '../../utils/text';
import { t } from '../i18n';

/** A value of a reading as people write it: dates day first, sex and "no expiry" in words. */
export function shownValue(value: string): string {
  if (value === 'male' || value === 'female') return t(`card_sex_${value}`);
  return value === 'never' ? t('card_expires_never') : formatDate(value);
}
