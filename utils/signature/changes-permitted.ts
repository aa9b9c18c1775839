import type { PdfDict, PdfObject, View } from '../pdf';
import { textString } from '../pdf';

/** What a signer allowed others to do afterwards (ISO 32000-1 12.8.2). */
export interface Permitted {
  /** DocMDP: 1 nothing but validation data, 2 forms and signatures, 3 annotations too; null: not certified. */
  level: number | null;
  /** FieldMDP: may this existing field not change any more? */
  locks(name: string): boolean;
}

/** Does this signature say what others may do to the whole file? */
export const isCertifying = (signature: PdfDict, view: View): boolean =>
  transformsOf(signature, view).some(({ method }) => method === 'DocMDP');

/**
 * From the signature's own references, from the lock of its field (ISO 32000-2 12.7.5.5), and from the certification
 * of the file it signs.
 */
export function permittedBy(signature: PdfDict, field: PdfDict | undefined, signed: View): Permitted {
  const perms = signed.dict(signed.root.entries.get('Perms'));
  const certification = signed.dict(perms?.entries.get('DocMDP'));
  const transforms = [
    ...transformsOf(signature, signed),
    ...(certification ? transformsOf(certification, signed) : []),
  ];
  const levels = transforms
    .filter(({ method }) => method === 'DocMDP')
    .map(({ parameters }) => levelIn(parameters, signed));
  const locks = transforms
    .filter(({ method }) => method === 'FieldMDP')
    .map(({ parameters }) => lockIn(parameters, signed));
  const lock = signed.dict(field?.entries.get('Lock'));
  if (lock) locks.push(lockIn(lock, signed));
  if (lock?.entries.has('P')) levels.push(levelIn(lock, signed));
  return { level: levels.length > 0 ? Math.min(...levels) : null, locks: (name) => locks.some((lock) => lock(name)) };
}

function transformsOf(signature: PdfDict, view: View): { method: string; parameters: PdfDict | undefined }[] {
  return (view.array(signature.entries.get('Reference')) ?? []).flatMap((item: PdfObject) => {
    const reference = view.dict(item);
    const method = view.name(reference?.entries.get('TransformMethod'));
    return method ? [{ method, parameters: view.dict(reference?.entries.get('TransformParams')) }] : [];
  });
}

/** The default is 2; an unknown number permits nothing. */
function levelIn(parameters: PdfDict | undefined, view: View): number {
  const level = view.resolve(parameters?.entries.get('P'));
  if (level.kind === 'null') return 2;
  return level.kind === 'number' && [1, 2, 3].includes(level.value) ? level.value : 1;
}

function lockIn(parameters: PdfDict | undefined, view: View): (name: string) => boolean {
  const names = (view.array(parameters?.entries.get('Fields')) ?? []).flatMap((item) => {
    const name = view.resolve(item);
    return name.kind === 'string' ? [textString(name.bytes)] : [];
  });
  const isNamed = (name: string) => names.some((one) => name === one || name.startsWith(`${one}.`));
  switch (view.name(parameters?.entries.get('Action'))) {
    case 'Include':
      return isNamed;
    case 'Exclude':
      return (name) => !isNamed(name);
    default:
      return () => true;
  }
}
