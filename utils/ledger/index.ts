export type { CheckFact } from './facts';
export { idbStore } from './idb-store';
export { newOrigin, openLedger } from './ledger';
export { changesSince } from './recheck';
export type { Chain, LedgerStore, StoredLine } from './store';
export { exportLines, importLines } from './transfer';
