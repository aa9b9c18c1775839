export { toCsv } from './csv';
export { DeskTable } from './desk-table';
export { arrange, type Column, type DeskRow, type RowVerdict } from './rows';
export { DeskSummary } from './summary';
