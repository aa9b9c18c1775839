import type { TrustMaterial } from '../../../utils/trust';
import { ensureFixtures, type Fixtures } from '../../fixtures';
import { bytesOf } from '../../fixtures/ca/authority';
import type { SampleName } from '../../fixtures/pdf/samples';

/** The samples as bytes, and the trust under which they were made: most carry the leaf certificate alone. */
export interface Samples {
  fixtures: Fixtures;
  trust: TrustMaterial;
  pdf(name: SampleName): Uint8Array;
}

export async function openSamples(): Promise<Samples> {
  const fixtures = await ensureFixtures();
  const anchor = { der: fixtures.authority.der('root'), purposes: ['signature' as const, 'timestamp' as const] };
  const trust = { anchors: [anchor], intermediates: [fixtures.authority.der('sub')], version: 'test' };
  return { fixtures, trust, pdf: (name) => bytesOf(fixtures.pdfs[name].path) };
}

/** The same file with one stretch of its text replaced by another of any length. */
export function withText(bytes: Uint8Array, from: RegExp, to: (found: string) => string): Uint8Array {
  const text = Buffer.from(bytes).toString('latin1');
  if (!from.test(text)) throw new Error(`The sample has no ${from}`);
  return new Uint8Array(Buffer.from(text.replace(from, to), 'latin1'));
}

/** The same, keeping every later offset: the new text is padded with spaces. */
export function withTextInPlace(bytes: Uint8Array, from: RegExp, to: string): Uint8Array {
  return withText(bytes, from, (found) => to.padEnd(found.length, ' '));
}
