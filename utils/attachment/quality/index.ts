export { judgePage } from './judge';
export { judgedSide, measurePage } from './measure';
export { type PagesSeen, pageFindings } from './pages';
