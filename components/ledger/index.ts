export { EntryList } from './entry-list';
export { FiguresView, figureLines } from './figures-view';
export { ImportNotice } from './import-result';
export { Slip } from './slip';
export { readSlipCode, type SlipCode } from './slip-code';
export { VerifyResult } from './verify-result';
export { figure } from './words';
