import type { PdfObject, View } from '../pdf';
import { sameObject } from './changes-same';
import type { Step } from './changes-step';

const storeKeys = ['Type', 'VRI', 'Certs', 'CRLs', 'OCSPs'];
const relatedKeys = ['Type', 'Cert', 'CRL', 'OCSP', 'TU', 'TS'];

/** The document security store (ETSI EN 319 142-1 5.4.2): certificates and revocation data, and nothing else. */
export function compareStore(step: Step): undefined {
  const now = step.after.root.entries.get('DSS');
  const old = step.before.root.entries.get('DSS');
  if (!now) {
    if (old) step.forbid('the security store is gone');
    return;
  }
  const store = step.after.dict(now);
  if (!store || [...store.entries.keys()].some((key) => !storeKeys.includes(key))) {
    return step.forbid('a security store with something else in it');
  }
  for (const key of ['Certs', 'CRLs', 'OCSPs']) streamsOnly(step, store.entries.get(key), `DSS /${key}`);
  const related = step.after.dict(store.entries.get('VRI'));
  for (const [key, value] of related?.entries ?? []) compareRelated(step, key, value);
}

/** What the store said of a signature when the judged one was made still stands in `after`. */
export function keepsRelated(signed: View, after: View): boolean {
  const relatedIn = (view: View) => view.dict(view.dict(view.root.entries.get('DSS'))?.entries.get('VRI'));
  const now = relatedIn(after);
  return [...(relatedIn(signed)?.entries ?? [])].every(([key, value]) =>
    sameObject(signed.resolve(value), after.resolve(now?.entries.get(key))),
  );
}

function compareRelated(step: Step, key: string, value: PdfObject): undefined {
  if (key === 'Type') return;
  const entry = step.after.dict(value);
  // The hash of a signature: SHA-1 in the standard, SHA-256 in files of several European authorities.
  if (!/^([0-9A-F]{40}|[0-9A-F]{64})$/i.test(key) || !entry) return step.forbid('a VRI entry that is none');
  for (const name of entry.entries.keys()) {
    if (!relatedKeys.includes(name)) return step.forbid(`a VRI entry with /${name}`);
  }
  for (const name of ['Cert', 'CRL', 'OCSP']) streamsOnly(step, entry.entries.get(name), `VRI /${name}`);
}

function streamsOnly(step: Step, object: PdfObject | undefined, what: string): undefined {
  if (!object) return;
  const items = step.after.array(object) ?? [object];
  if (!items.every((item) => step.after.resolve(item).kind === 'stream')) step.forbid(`${what} holds no streams`);
}
