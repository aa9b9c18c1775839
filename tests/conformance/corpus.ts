import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Public test sets lie beside the project and are read where they lie; they are never copied into it. */
const root = resolve('../shared/corpus');

/** One set, or null when it is not on this machine: said aloud, so that a skipped run is not read as a passed one. */
export function openCorpus(name: 'signed-pdf' | 'pkits'): Corpus | null {
  const folder = join(root, name);
  if (existsSync(folder)) return new Corpus(folder);
  console.warn(`SKIPPED: no ${name} set at ${folder}; nothing of it was checked.`);
  return null;
}

export class Corpus {
  constructor(readonly folder: string) {}

  bytes(name: string): Uint8Array {
    return new Uint8Array(readFileSync(join(this.folder, name)));
  }

  json<T>(name: string): T {
    return JSON.parse(readFileSync(join(this.folder, name), 'utf8')) as T;
  }
}
