import type { NamedPeople } from '../../utils/attachment';
import { PageForm } from '../../utils/form';

/** Whom the form of this frame is about, by what stands in it now. It stays on the device: only the engine compares it. */
export async function peopleOnPage(): Promise<NamedPeople> {
  const fields = await new PageForm(document).scanInTurns();
  const shown = (concept: string) =>
    fields.filter((field) => field.concept === concept && field.current.trim()).map((field) => field.current.trim());
  return { names: shown('fullName'), numbers: shown('personalNumber') };
}
