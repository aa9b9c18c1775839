import { fold, toneKey } from '../text';
import type { FieldEvidence } from './evidence';
import { numberConflicts } from './personal-number';
import { expiryByRule, issuerByRule } from './rules';
import type { CardConflict, CardField, CardFieldName, CardKind, CardReading } from './types';

const rank = { qr: 0, mrz: 1, print: 2 } as const;
const sureness = { certain: 0, likely: 1, check: 2 } as const;

/**
 * One value a field from all that was read, the best source leading. Two sources that agree make a value certain; two
 * that differ are both shown and neither is. What print alone says is never certain.
 */
export function fuse(
  evidence: FieldEvidence[],
  kind: CardKind,
  mrzName: string | null,
  today: string,
): Pick<CardReading, 'fields' | 'conflicts'> {
  const fields: CardReading['fields'] = {};
  const conflicts: CardConflict[] = [];
  for (const name of new Set(evidence.map(({ field }) => field))) {
    const { field, conflict } = settle(
      name,
      evidence.filter((one) => one.field === name),
    );
    fields[name] = field;
    if (conflict) conflicts.push(conflict);
  }
  if (mrzName && fields.fullName) compareName(fields, fields.fullName, mrzName, conflicts);
  addDerived(fields, kind);
  conflicts.push(...contradictions(fields, kind, today));
  for (const { field, code } of conflicts) {
    const known = fields[field];
    if (known && known.certainty === 'certain' && code !== 'expired' && code !== 'old-card-no-longer-valid') {
      fields[field] = { ...known, certainty: code === 'sources-differ' ? 'check' : 'likely' };
    }
  }
  return { fields, conflicts };
}

function settle(name: CardFieldName, all: FieldEvidence[]): { field: CardField; conflict: CardConflict | null } {
  const sorted = [...all].sort(
    (a, b) => rank[a.source] - rank[b.source] || sureness[a.certainty] - sureness[b.certainty],
  );
  const [best] = sorted as [FieldEvidence, ...FieldEvidence[]];
  // Print that the recogniser itself doubts is no source against a code.
  const others = sorted.slice(1).filter((one) => one.certainty !== 'check' || best.certainty === 'check');
  const agreeing = others.filter((one) => isSame(name, one.value, best.value));
  const differing = others.filter((one) => !isSame(name, one.value, best.value));
  const { value, source, crop } = best;
  const isBacked = agreeing.some((one) => one.source !== best.source);
  const certainty =
    differing.length > 0 ? 'check' : isBacked && best.certainty !== 'check' ? 'certain' : best.certainty;
  const values = [...new Set([value, ...differing.map((one) => one.value)])];
  return {
    field: { value, source, certainty, ...(crop ? { crop } : {}) },
    conflict: differing.length > 0 ? { field: name, code: 'sources-differ', values } : null,
  };
}

/** A code writes an address without type words, the print with them: the same places in the same order are the same. */
function isSame(name: CardFieldName, a: string, b: string): boolean {
  if (name === 'address' || name === 'hometown') {
    const words = (text: string) => new Set(fold(text).split(' '));
    const [p, q] = [words(a), words(b)];
    const common = [...p].filter((word) => q.has(word)).length;
    return common >= 0.7 * Math.min(p.size, q.size);
  }
  return name === 'fullName' ? toneKey(a) === toneKey(b) : a === b;
}

/** The zone has the name's letters without its marks: it can back a printed name or contradict it, never replace it. */
function compareName(fields: CardReading['fields'], name: CardField, mrzName: string, conflicts: CardConflict[]): void {
  const letters = fold(name.value).replace(/[^a-z]/g, '');
  const zone = mrzName.toLowerCase().replace(/[^a-z]/g, '');
  const isSameName = letters === zone || (zone.length >= 24 && letters.startsWith(zone));
  if (isSameName) {
    if (name.certainty === 'check') fields.fullName = { ...name, certainty: 'likely' };
    return;
  }
  fields.fullName = { ...name, certainty: 'check' };
  conflicts.push({ field: 'fullName', code: 'sources-differ', values: [name.value, mrzName] });
}

function addDerived(fields: CardReading['fields'], kind: CardKind): void {
  const birth = fields.birthDate?.value;
  const issued = fields.issuedOn?.value;
  if (
    !fields.expiresOn &&
    birth &&
    issued &&
    (kind === 'cccd-2016' || kind === 'cccd-2021' || kind === 'can-cuoc-2024')
  ) {
    const expiry = expiryByRule(kind, birth, issued);
    if (expiry) fields.expiresOn = { ...expiry, source: 'derived' };
  }
  if (!fields.issuer && issued) {
    const issuer = issuerByRule(kind, issued);
    if (issuer) fields.issuer = { ...issuer, source: 'derived' };
  }
  const number = fields.personalNumber?.value;
  if (number && !fields.sex && /^\d{12}$/.test(number)) {
    fields.sex = { value: Number(number[3]) % 2 === 0 ? 'male' : 'female', source: 'derived', certainty: 'check' };
  }
  // Citizens alone hold these cards; the certificate for people without nationality may carry a QR of 2024's shape.
  if (!fields.nationality && Object.keys(fields).length > 0) {
    fields.nationality = { value: 'Việt Nam', source: 'derived', certainty: kind === 'cccd-2021' ? 'likely' : 'check' };
  }
}

function contradictions(fields: CardReading['fields'], kind: CardKind, today: string): CardConflict[] {
  const conflicts: CardConflict[] = [];
  const { personalNumber, birthDate, sex, issuedOn, expiresOn } = fields;
  if (personalNumber && birthDate && sex && sex.source !== 'derived') {
    conflicts.push(...numberConflicts(personalNumber.value, birthDate.value, sex.value as 'male' | 'female'));
  }
  if (issuedOn && birthDate && issuedOn.value < birthDate.value) {
    conflicts.push({ field: 'issuedOn', code: 'issued-before-birth', values: [issuedOn.value, birthDate.value] });
  }
  if (kind === 'cmnd-9' || kind === 'cmnd-12') {
    const field = fields.oldNumber ? ('oldNumber' as const) : ('personalNumber' as const);
    conflicts.push({ field, code: 'old-card-no-longer-valid', values: ['2024-12-31'] });
  } else if (expiresOn && expiresOn.value !== 'never' && expiresOn.value < today) {
    conflicts.push({ field: 'expiresOn', code: 'expired', values: [expiresOn.value] });
  }
  return conflicts;
}
