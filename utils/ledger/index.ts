export type { CheckFact, Fact } from './facts';
export { idbStore } from './idb-store';
export { newOrigin, openLedger, type WriteProblem } from './ledger';
export { type CheckChange, changesSince } from './recheck';
export type { Chain, LedgerStore, StoredLine } from './store';
export { exportLines, importLines } from './transfer';
