import { findText } from '../pdf';
import { type FileKind, isPicture } from './file-kind';
import { zipEndsHere } from './zip-entries';

/** Another sort of file that the same bytes are, for whoever reads them another way; a word of a closed list. */
type SecondNature = 'zip' | 'web-page' | 'program' | 'pdf';

const headBytes = 1024;

/**
 * Does a PDF or a picture pass for a second sort of file too (a program, a web page, an archive)? Scanners of portals
 * refuse those, and nobody makes one by accident. Junk of mail programs before a PDF is none.
 */
export function secondNature(bytes: Uint8Array, kind: FileKind): SecondNature | null {
  if (kind !== 'pdf' && !isPicture(kind)) return null;
  const head = bytes.subarray(0, headBytes);
  const text = new TextDecoder('latin1').decode(head).toLowerCase();
  const isProgram = text.startsWith('mz') || text.startsWith('\x7felf') || text.startsWith('#!');
  if (kind === 'pdf' && isProgram) return 'program';
  if (/<!doctype html|<html[\s>]|<script[\s>]/.test(kind === 'pdf' ? text.slice(0, text.indexOf('%pdf-')) : text)) {
    return 'web-page';
  }
  if (kind !== 'pdf' && findText(head, '%PDF-') >= 0) return 'pdf';
  return zipEndsHere(bytes) ? 'zip' : null;
}
