import { managedValues } from './managed-values';

/** The language an organisation set for those who chose none; Vietnamese where it set none. */
export async function organisationLanguage(): Promise<'vi' | 'en'> {
  return (await managedValues('language')).language === 'en' ? 'en' : 'vi';
}
