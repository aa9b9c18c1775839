export { FailureNotice, failureSentence } from './failure-notice';
export { ReportView } from './report-view';
export { findingWords, signingTime, verdictTone } from './words';
