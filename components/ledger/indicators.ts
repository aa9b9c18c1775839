import type { Figures } from '../../utils/ledger';
import type { MessageKey } from '../i18n';

/** An indicator of Quyết định 766/QĐ-TTg that these figures feed or stand beside (facts/licences.md 11.1). */
interface Indicator {
  /** Its number in the decision. */
  number: string;
  name: MessageKey;
  /** What this desk can add to it; never the indicator itself, which is counted from the dossiers of the portal. */
  adds: MessageKey;
  part: (figures: Figures) => number;
  whole: (figures: Figures) => number;
}

/** Whether an index of 2026 replaced 766 is not known: rows, so that another table can take their place. */
export const indicators: Indicator[] = [
  {
    number: '4.1',
    name: 'indicator_4_1',
    adds: 'indicator_4_1_adds',
    part: ({ total }) => total.valid,
    whole: ({ total }) => total.files,
  },
  {
    number: '4.2',
    name: 'indicator_4_2',
    adds: 'indicator_4_2_adds',
    part: ({ total }) => total.signed,
    whole: ({ total }) => total.files,
  },
  {
    number: '4.3 – 4.4',
    name: 'indicator_4_3',
    adds: 'indicator_4_3_adds',
    part: ({ strict }) => strict,
    whole: ({ total }) => total.files,
  },
  {
    number: '5.4',
    name: 'indicator_5_4',
    adds: 'indicator_5_4_adds',
    part: ({ total }) => total.files - total.valid,
    whole: ({ total }) => total.files,
  },
];
