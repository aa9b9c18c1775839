import { queriesOf, textOf } from './dom';

const headings =
  'h1,h2,h3,h4,h5,h6,legend,[role=heading],.card-title,.card-header,.panel-title,.sd-panel__title,' +
  '.sd-panel__header .sd-title,.sd-element__title--panel,.sd-title.sd-element__title,.group-header,.section-title,' +
  '.ant-card-head-title,.ant-collapse-header-text,.ant-divider-inner-text,mat-card-title,mat-panel-title,.portlet-title,' +
  '.el-card__header,.el-collapse-item__header,.v-card-title,.box-title';
const notHeadings = '.sd-question__title,.mat-step-header *';

/** The heading each control stands under: the last one before it in the document. */
export function sectionsOf(
  document: Document,
  elements: Element[],
  query = queriesOf(document),
): (element: Element) => string {
  const wanted = new Set(elements);
  const sections = new Map<Element, string>();
  let current = '';
  for (const element of query(`${headings},${[...tagsOf(elements)].join(',') || 'input'}`)) {
    if (wanted.has(element)) sections.set(element, current);
    else if (element.matches(headings) && !element.matches(notHeadings)) {
      current = textOf(element).slice(0, 120) || current;
    }
  }
  return (element) => sections.get(element) ?? '';
}

function tagsOf(elements: Element[]): Set<string> {
  return new Set(elements.map(({ localName }) => localName));
}
