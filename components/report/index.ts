export { FailureNotice, failureSentence } from './failure-notice';
export { ReportView } from './report-view';
export { maskUid, signingTime, verdictTone } from './words';
