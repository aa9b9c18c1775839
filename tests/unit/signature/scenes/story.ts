import type { SignatureReport } from '../../../../utils/signature';
import { makeAnswer } from '../../../fixtures/evidence/answer';
import { makeList } from '../../../fixtures/evidence/crl';
import { type StorePlan, signedPaper, type World, withStore } from '../../../fixtures/evidence/world';

/** One story of a signature and what is known about it, and how a right verdict tells it. */
export interface Scene {
  name: string;
  file(world: World): Uint8Array;
  overall: 'valid' | 'indeterminate' | 'invalid';
  says?: string;
  never?: string;
  certificate?: SignatureReport['certificate'];
  level?: string;
  sub?: string;
}

export const bytes = (made: { bytes: Buffer }) => new Uint8Array(made.bytes);
export const keyCompromise = 1;
export const superseded = 4;
export const hold = 6;

/** Everybody but the signer is known to be unrevoked. */
function others({ root, authority, responder }: World): Required<StorePlan> {
  return { lists: [makeList({ by: root })], answers: [], certificates: [authority, responder] };
}

export function store(world: World, more: StorePlan): StorePlan {
  const base = others(world);
  return {
    lists: [...(more.lists ?? []), ...base.lists],
    answers: more.answers ?? [],
    certificates: [...base.certificates, world.tsa, ...(more.certificates ?? [])],
  };
}

type Answer = Omit<Parameters<typeof makeAnswer>[0], 'about' | 'issuer' | 'by'> &
  Partial<Parameters<typeof makeAnswer>[0]>;

export const answer = (world: World, plan: Answer = {}) =>
  makeAnswer({ about: world.signer, issuer: world.authority, by: world.responder, ...plan });

/** A timestamped signature of 200 days ago, with this answer about its signer in the store. */
export const answered = (plan: (world: World) => Answer) => (world: World) =>
  bytes(withStore(signedPaper(world, {}), store(world, { answers: [answer(world, plan(world))] })));

/** The same without a timestamp: judged now. */
export const answeredNow = (plan: (world: World) => Answer) => (world: World) =>
  bytes(withStore(signedPaper(world, { when: null }), store(world, { answers: [answer(world, plan(world))] })));

export const listed =
  (plan: (world: World) => Omit<Parameters<typeof makeList>[0], 'by'> & { by?: World['signer'] }, when?: null) =>
  (world: World) => {
    const list = makeList({ by: world.authority, ...plan(world) });
    return bytes(withStore(signedPaper(world, when === null ? { when } : {}), store(world, { lists: [list] })));
  };
