export type { Comparison, ComparisonResult, PageDifference, PageMark } from './comparison';
export { ComparisonNotice } from './comparison-notice';
export { FailureNotice, failureSentence } from './failure-notice';
export { FileChoice } from './file-choice';
export { maskedReport } from './mask';
export { PrintSheet } from './print-sheet';
export { ReportView } from './report-view';
export { findingWords, moment, verdictTone } from './words';
