import type { Concept, Role, ScannedField } from './types';

/** Who somebody is. Asked for twice, it is asked of two people. */
const identity: Concept[] = ['fullName', 'personalNumber', 'birthDate', 'familyName', 'givenName'];

/**
 * The fields of one role, one list for each person that is asked for: "Thành viên 1", "Thành viên 2", or the same rows
 * again under one heading. A new person begins where an identity is asked again, or with the question that each of
 * them begins with. Of "somebody else" every heading may be another person.
 */
export function blocksOf(fields: ScannedField[], role: Role): ScannedField[][] {
  const ours = fields.filter((field) => field.role === role && field.concept !== null);
  const blocks: ScannedField[][] = [];
  for (const run of runsOf(ours)) {
    const current = blocks.at(-1);
    const isAgain = run.some(
      ({ concept }) => isIdentity(concept) && current?.some((field) => field.concept === concept),
    );
    if (!current || isAgain || role === 'other') blocks.push([]);
    for (const field of run) {
      if (beginsAnother(field, blocks.at(-1) ?? [])) blocks.push([]);
      blocks.at(-1)?.push(field);
    }
  }
  return blocks;
}

/** Fields under one heading, as long as no other heading comes between. */
function runsOf(fields: ScannedField[]): ScannedField[][] {
  const runs: ScannedField[][] = [];
  for (const field of fields) {
    const run = runs.at(-1);
    if (run?.[0]?.section === field.section) run.push(field);
    else runs.push([field]);
  }
  return runs;
}

function beginsAnother({ concept }: ScannedField, block: ScannedField[]): boolean {
  const isKnown = block.some((field) => field.concept === concept);
  const isFirst = block[0]?.concept === concept && block.some((field) => isIdentity(field.concept));
  return isKnown && (isIdentity(concept) || isFirst);
}

function isIdentity(concept: Concept | null): boolean {
  return concept !== null && identity.includes(concept);
}
