import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import * as z from 'zod/mini';
import { type Fact, factSchema } from './facts';

/** One entry as the chain knows it. `hash` is SHA-256 over the text of the line up to itself. */
export interface Entry {
  /** The ledger it was written in; 32 hexadecimal digits drawn by chance. */
  origin: string;
  /** From 1, without gaps. */
  seq: number;
  /** Hash of the entry before. */
  previous: string;
  /** ISO 8601, UTC. */
  at: string;
  fact: Fact;
  hash: string;
}

/** Where a chain stands: the entry that was written last, or let go last. */
export interface Link {
  seq: number;
  hash: string;
}

/** What the first entry of a chain names as the entry before. */
export const start: Link = { seq: 0, hash: '0'.repeat(64) };

const bodySchema = z.object({
  origin: z.string().check(z.regex(/^[0-9a-f]{32}$/)),
  seq: z.number().check(z.int(), z.positive()),
  previous: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  at: z.iso.datetime(),
  fact: factSchema,
});

const tail = /^,"hash":"([0-9a-f]{64})"\}$/;
/** Length of `,"hash":"…"}`. */
const tailLength = 75;

/** The next line of a chain, and where the chain stands after it. */
export function writeLine(origin: string, last: Link, at: string, fact: Fact): { line: string; link: Link } {
  const seq = last.seq + 1;
  const body = JSON.stringify({ origin, seq, previous: last.hash, at, fact });
  const hash = hashOf(body);
  return { line: `${body.slice(0, -1)},"hash":"${hash}"}`, link: { seq, hash } };
}

const tie = /^\{"origin":"([0-9a-f]{32})","seq":([1-9]\d{0,15}),"previous":"([0-9a-f]{64})",/;

/** What ties a line to its chain; null when it is no entry. Parses nothing else: a whole ledger is read so. */
export function readTie(line: string): { origin: string; seq: number; previous: string; hash: string } | null {
  const [, origin, seq, previous] = tie.exec(line) ?? [];
  const hash = tail.exec(line.slice(-tailLength))?.[1];
  if (!origin || !seq || !previous || !hash) return null;
  return { origin, seq: Number(seq), previous, hash };
}

/**
 * The hash is taken over the very text of the line, so that a changed digit, a field added and a line written anew
 * all show; null when it does not match or there is none.
 */
export function sealOf(line: string): string | null {
  const hash = tail.exec(line.slice(-tailLength))?.[1];
  return hash !== undefined && hashOf(`${line.slice(0, -tailLength)}}`) === hash ? hash : null;
}

/** What a line says; null when it is no entry. Says nothing about whether it is genuine: see {@link sealOf}. */
export function readLine(line: string): Entry | null {
  const hash = tail.exec(line.slice(-tailLength))?.[1];
  if (hash === undefined) return null;
  try {
    const body = z.safeParse(bodySchema, JSON.parse(line));
    return body.success ? { ...body.data, hash } : null;
  } catch {
    return null;
  }
}

function hashOf(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}
