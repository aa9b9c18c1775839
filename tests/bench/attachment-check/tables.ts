import type { Checked } from './check-part';

/** Found and flagged beside, by code and by strength. */
export function sayTable(all: Checked[]): void {
  console.log(
    `\n  ${'code'.padEnd(20)}${'strength'.padEnd(28)}${'files'.padStart(6)}${'right'.padStart(7)}${'also'.padStart(6)}`,
  );
  for (const [code, files] of grouped(all, ({ code }) => code ?? 'good')) {
    row(code, '', files);
    for (const [strength, some] of grouped(files, ({ strength }) => strength)) row('', strength, some);
  }
}

function row(code: string, strength: string, files: Checked[]): void {
  const isGood = files[0]?.code === null;
  const right = files.filter(({ isFound, others }) => (isGood ? others.length === 0 : isFound)).length;
  const also = isGood ? '' : files.filter(({ others }) => others.length > 0).length;
  const numbers = `${String(files.length).padStart(6)}${String(right).padStart(7)}${String(also).padStart(6)}`;
  console.log(`  ${code.padEnd(20)}${strength.padEnd(28)}${numbers}`);
}

/** Which codes stand where another fault is meant, or none. */
export function sayOthers(all: Checked[]): void {
  console.log('\n  flagged besides');
  for (const [code, files] of grouped(all, ({ code }) => code ?? 'good')) {
    const counts = grouped(
      files.flatMap(({ others }) => others),
      (other) => other.replace(/@.*/, ''),
    );
    const text = [...counts].map(([other, list]) => `${other} ${list.length}`).join(', ');
    if (text) console.log(`  ${code.padEnd(20)}${text}`);
  }
}

function grouped<T>(list: T[], keyOf: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of list) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one]);
  return groups;
}
