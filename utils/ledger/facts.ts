import * as z from 'zod/mini';

// Compiled schemas need eval, which the extension's security policy forbids.
z.config({ jitless: true });

const sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/));
const count = z.number().check(z.int(), z.nonnegative());
const light = z.enum(['good', 'warn', 'bad', 'unknown']);

/**
 * One check of one file. Nothing here names a person: no file name, no holder, no signer, no licence number
 * (facts/licences.md 11.2). The agency is that of the seal, an office of the state, never a name of a person.
 */
const check = z.object({
  kind: z.literal('check'),
  /** Of the file's bytes; null when the file could not be read at all. */
  sha256: z.nullable(sha256),
  bytes: count,
  verdict: z.enum(['valid', 'indeterminate', 'invalid', 'unsigned', 'failed']),
  /** Code of the gravest finding or of the failure; null when there is none. */
  reason: z.nullable(z.string()),
  /** Versions that gave the answer; empty when no engine got to see the file. */
  rules: z.object({ engine: z.string(), trustList: z.string() }),
  signatures: count,
  /** The last signature covers every byte of the file. */
  wholeFile: z.boolean(),
  signingTime: z.enum(['proven', 'claimed', 'none']),
  agency: z.nullable(z.string()),
  /** Kind of licence, e.g. `food-safety`; null when it was not read. */
  licence: z.nullable(z.string()),
  /** The four lights, where a licence was judged. */
  lights: z.optional(z.object({ integrity: light, origin: light, validity: light, content: light })),
  /** Salted hash of the folder or archive the file came in; null for a file by itself. */
  dossier: z.nullable(z.string()),
  /** Milliseconds the check took. */
  took: count,
});

/** What an officer decided about a file. The words of a note stay in the vault; here is only their seal. */
const decision = z.object({
  kind: z.literal('decision'),
  sha256,
  decision: z.enum(['accepted', 'flagged', 'open']),
  note: z.nullable(sha256),
  /** Milliseconds the file was open before the officer; null when it was never opened. */
  looked: z.nullable(count),
});

/** Old entries of a chain were let go: up to `seq`, whose hash the next entry still names. */
const pruning = z.object({ kind: z.literal('pruning'), origin: z.string(), seq: count, hash: sha256, removed: count });

export const factSchema = z.discriminatedUnion('kind', [check, decision, pruning]);

export type CheckFact = z.infer<typeof check>;

export type Fact = z.infer<typeof factSchema>;
