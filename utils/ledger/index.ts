export type { CheckFact, Fact } from './facts';
export { type Count, type Figures, figuresOf, type Period } from './figures';
export { idbStore } from './idb-store';
export { newOrigin, openLedger, type Verification, type WriteProblem } from './ledger';
export type { Entry } from './line';
export { type CheckChange, changesSince } from './recheck';
export type { Chain, LedgerStore, StoredLine } from './store';
export { type ChainOutcome, exportLines, type ImportResult, importLines } from './transfer';
