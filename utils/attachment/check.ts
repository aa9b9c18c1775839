import { accepts, acceptTokens } from './accept';
import { archiveFindings } from './check-archive';
import { pdfFindings } from './check-pdf';
import { pictureFindings } from './check-picture';
import { type FileKind, isPicture, kindOf, kinds } from './file-kind';
import { cleanName, extensionOf, nameFault } from './file-name';
import { type Inside, notChecked } from './findings';
import { secondNature } from './polyglot';
import type { CheckContext, FileLike, Finding, Repair, Slot } from './types';

/** A larger file is not read into memory: its size alone already fails everywhere. */
const mostBytes = 150 * 2 ** 20;
const headBytes = 65_536;

/**
 * What a portal's row will not like about a file, or what a person should know before handing it in.
 * An empty list is not a promise: what could not be checked is itself a finding (`not-checked`).
 * Rejects only when `context.signal` is aborted.
 */
export async function checkAttachment(file: FileLike, slot: Slot, context: CheckContext = {}): Promise<Finding[]> {
  if (file.size === 0) return [{ code: 'empty', severity: 'error' }];
  const head = new Uint8Array(await file.slice(0, Math.min(file.size, headBytes)).arrayBuffer());
  const whole = file.size <= mostBytes ? new Uint8Array(await file.arrayBuffer()) : null;
  context.signal?.throwIfAborted();
  const kind = kindOf(head, whole ?? undefined);
  const inside = whole
    ? await insideOf(whole, kind, slot, context)
    : { findings: [notChecked('content')], repair: undefined };
  context.signal?.throwIfAborted();
  return [
    ...typeFindings(file, kind, slot, inside.repair),
    ...sizeFindings(file, slot, inside.repair),
    ...inside.findings,
    ...(whole ? polyglotFindings(whole, kind) : []),
    ...signatureFindings(kind, slot),
    ...nameFindings(file, kind),
  ];
}

function insideOf(bytes: Uint8Array, kind: FileKind, slot: Slot, context: CheckContext): Inside | Promise<Inside> {
  if (kind === 'pdf') return pdfFindings(bytes, slot, context);
  if (isPicture(kind)) return pictureFindings(bytes, kind, slot, context);
  return { findings: archiveFindings(bytes, kind), repair: undefined };
}

/** A rule nobody stated for this portal can only warn. */
function gravity(slot: Slot, rule: 'accept' | 'maxBytes'): Finding['severity'] {
  return slot.basis?.[rule] === 'default' ? 'warning' : 'error';
}

function typeFindings(file: FileLike, kind: FileKind, slot: Slot, repair: Repair | undefined): Finding[] {
  const named = extensionOf(file.name);
  const fits = accepts(slot.accept, kind, file.name);
  const lies = kind !== 'unknown' && named !== '' && !(kinds[kind].extensions as readonly string[]).includes(named);
  const known = Object.values(kinds).some(({ extensions }) => (extensions as readonly string[]).includes(named));
  const toPdf = repair?.kind === 'photo-to-pdf' ? { repair } : {};
  if (kind === 'unknown' && known) {
    return [{ code: 'corrupt', severity: 'error', detail: { named } }];
  }
  if (lies && known) {
    const rename: Repair = { kind: 'rename', name: cleanName(file.name, kinds[kind].extensions[0]) };
    const mended = fits ? { repair: rename } : toPdf;
    return [
      { code: 'name-type-mismatch', severity: gravity(slot, 'accept'), ...mended, detail: { named, actual: kind } },
    ];
  }
  if (fits) return [];
  const wanted = acceptTokens(slot.accept).join(', ');
  return [
    {
      code: 'wrong-type',
      severity: gravity(slot, 'accept'),
      ...toPdf,
      detail: { actual: kind, named, accept: wanted },
    },
  ];
}

function sizeFindings(file: FileLike, slot: Slot, repair: Repair | undefined): Finding[] {
  if (slot.maxBytes === undefined || file.size <= slot.maxBytes) return [];
  const { used = 0, maxBytes: all = slot.maxBytes } = slot.together ?? {};
  const detail: Finding['detail'] = { bytes: file.size, maxBytes: used > 0 ? all : slot.maxBytes, used };
  return [
    {
      code: used > 0 ? 'row-too-large' : 'too-large',
      severity: gravity(slot, 'maxBytes'),
      ...(repair ? { repair } : {}),
      detail,
    },
  ];
}

function polyglotFindings(bytes: Uint8Array, kind: FileKind): Finding[] {
  const second = secondNature(bytes, kind);
  return second ? [{ code: 'polyglot', severity: 'error', detail: { actual: kind, second } }] : [];
}

/** A PDF answers for itself; no other file can carry a signature that is seen here. Paper may be signed by hand. */
function signatureFindings(kind: FileKind, slot: Slot): Finding[] {
  return slot.mustBeSigned && kind !== 'pdf' ? [{ code: 'unsigned', severity: 'warning' }] : [];
}

function nameFindings(file: FileLike, kind: FileKind): Finding[] {
  const why = nameFault(file.name);
  if (!why) return [];
  const extension = kind === 'unknown' ? extensionOf(file.name) : extensionOf(file.name) || kinds[kind].extensions[0];
  const name = cleanName(file.name, extension);
  // Accents trouble few portals; most take them (facts/portals.md 4.1).
  const severity = why === 'accents' ? 'info' : 'warning';
  return [{ code: 'bad-name', severity, repair: { kind: 'rename', name }, detail: { why, name } }];
}
