import { type CheckFact, exportLines, type LedgerStore } from '../../../utils/ledger';

/** A hash of its own for each number. */
export const shaOf = (number: number) => number.toString(16).padStart(64, '0');

export function checkOf(number: number, change: Partial<CheckFact> = {}): CheckFact {
  return {
    kind: 'check',
    sha256: shaOf(number),
    bytes: 1_000 + number,
    verdict: 'valid',
    reason: null,
    rules: { engine: '2.0.0', trustList: '2026-11-24' },
    signatures: 1,
    wholeFile: true,
    signingTime: 'claimed',
    agency: 'UBND phường Mẫu',
    licence: null,
    dossier: null,
    took: 40,
    ...change,
  };
}

export async function exported(store: LedgerStore): Promise<string[]> {
  const lines: string[] = [];
  for await (const part of exportLines(store)) lines.push(...part);
  return lines;
}
