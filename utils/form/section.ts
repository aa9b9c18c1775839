import { queryDeep, textOf } from './dom';

const headings =
  'h1,h2,h3,h4,h5,h6,legend,[role=heading],.card-title,.card-header,.panel-title,.sd-panel__title,' +
  '.sd-panel__header .sd-title,.sd-element__title--panel,.sd-title.sd-element__title,.group-header,.section-title,' +
  '.ant-card-head-title,.ant-collapse-header-text,.ant-divider-inner-text,mat-card-title,mat-panel-title,.portlet-title,' +
  '.el-card__header,.el-collapse-item__header,.v-card-title,.box-title';
const notHeadings = '.sd-question__title,.mat-step-header *';

/** Gives the heading a control stands under: the last one before it in the document. */
export function sectionFinder(document: Document): (element: Element) => string {
  const all = queryDeep(document, headings).filter((heading) => !heading.matches(notHeadings) && textOf(heading));
  return (element) => {
    const before = all.filter((heading) => heading.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING);
    return textOf(before.at(-1) ?? null).slice(0, 120);
  };
}
