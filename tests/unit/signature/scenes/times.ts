import { makeList } from '../../../fixtures/evidence/crl';
import { day, signedPaper, stamped, withStore } from '../../../fixtures/evidence/world';
import { answer, answeredNow, bytes, keyCompromise, type Scene, store, superseded } from './story';

export const times: Scene[] = [
  {
    name: 'good, and a document timestamp over the proof',
    file: (world) =>
      bytes(
        stamped(withStore(signedPaper(world, {}), store(world, { answers: [answer(world)] })), world.tsa, new Date()),
      ),
    overall: 'valid',
    says: 'revocation-good',
    certificate: 'good',
    level: 'B-LTA',
  },
  {
    name: 'proven by a document timestamp alone',
    file: (world) => bytes(stamped(signedPaper(world, { when: null }).draft, world.tsa, day(-100))),
    overall: 'valid',
    says: 'later-signature',
    certificate: 'unknown',
    level: 'B-T',
  },
  {
    name: 'an open-ended answer of last week',
    file: answeredNow(() => ({ from: day(-7), to: null })),
    overall: 'valid',
    says: 'revocation-evidence-unusable',
    certificate: 'unknown',
  },
  {
    name: 'ended since, and known to be good when it signed',
    file: (world) =>
      bytes(
        withStore(
          signedPaper(world, { as: world.former }),
          store(world, {
            answers: [answer(world, { about: world.former, from: day(-200), to: day(-199) })],
            certificates: [world.former],
          }),
        ),
      ),
    overall: 'valid',
    says: 'certificate-expired-later',
    certificate: 'good',
    level: 'B-LT',
  },
  {
    name: 'ended since, and nothing known',
    file: (world) => bytes(signedPaper(world, { as: world.former }).draft),
    overall: 'indeterminate',
    says: 'certificate-expired-since',
    certificate: 'expired',
    sub: 'OUT_OF_BOUNDS_NO_POE',
  },
  {
    name: 'ended since, and the list forgets those that ended',
    file: (world) =>
      bytes(
        withStore(
          signedPaper(world, { as: world.former }),
          store(world, { lists: [makeList({ by: world.authority })] }),
        ),
      ),
    overall: 'indeterminate',
    says: 'certificate-expired-forgotten',
    certificate: 'expired',
    sub: 'OUT_OF_BOUNDS_NOT_REVOKED',
  },
  {
    name: 'ended since, and the list keeps those that ended',
    file: (world) =>
      bytes(
        withStore(
          signedPaper(world, { as: world.former }),
          store(world, { lists: [makeList({ by: world.authority, keepsExpiredSince: day(-2000) })] }),
        ),
      ),
    overall: 'valid',
    says: 'certificate-expired-later',
    certificate: 'good',
  },
  {
    name: 'ended since, and the responder remembers',
    file: (world) =>
      bytes(
        withStore(
          signedPaper(world, { as: world.former }),
          store(world, { answers: [answer(world, { about: world.former, archiveCutoff: day(-2000) })] }),
        ),
      ),
    overall: 'valid',
    says: 'certificate-expired-later',
    certificate: 'good',
  },
  {
    name: 'ended since, and the responder remembers too little',
    file: (world) =>
      bytes(
        withStore(
          signedPaper(world, { as: world.former }),
          store(world, { answers: [answer(world, { about: world.former, archiveCutoff: day(-3) })] }),
        ),
      ),
    overall: 'indeterminate',
    says: 'certificate-expired-forgotten',
    certificate: 'expired',
  },
  {
    name: 'stamped only after it had ended',
    file: (world) => bytes(signedPaper(world, { as: world.former, when: day(-3) }).draft),
    overall: 'indeterminate',
    says: 'certificate-expired',
    certificate: 'expired',
  },
  {
    name: 'stamped before the certificate began',
    file: (world) => bytes(signedPaper(world, { as: world.former, when: day(-1000) }).draft),
    overall: 'invalid',
    says: 'certificate-not-yet-valid',
    certificate: 'not-yet-valid',
    sub: 'NOT_YET_VALID',
  },
  {
    name: 'the timestamp authority ended since',
    file: (world) => bytes(signedPaper(world, { tsaIs: world.formerTsa }).draft),
    overall: 'indeterminate',
    says: 'timestamp-authority-expired',
    sub: 'NO_POE',
  },
  {
    name: 'the timestamp authority ended, a document timestamp came before',
    file: (world) => bytes(stamped(signedPaper(world, { tsaIs: world.formerTsa }).draft, world.tsa, day(-60))),
    overall: 'valid',
    never: 'timestamp-authority-expired',
    level: 'B-T',
  },
  {
    name: 'the timestamp authority ended, a document timestamp came too late',
    file: (world) => bytes(stamped(signedPaper(world, { tsaIs: world.formerTsa }).draft, world.tsa, day(-5))),
    overall: 'indeterminate',
    says: 'timestamp-authority-expired',
  },
  {
    name: 'the key of the timestamp authority was stolen',
    file: (world) =>
      bytes(
        withStore(signedPaper(world, {}), {
          lists: [makeList({ by: world.root, revoked: [{ who: world.tsa, at: day(-20), reason: keyCompromise }] })],
        }),
      ),
    overall: 'indeterminate',
    says: 'timestamp-authority-revoked',
  },
  {
    name: 'the timestamp authority was revoked for no stated reason',
    file: (world) =>
      bytes(
        withStore(signedPaper(world, {}), {
          lists: [makeList({ by: world.root, revoked: [{ who: world.tsa, at: day(-20) }] })],
        }),
      ),
    overall: 'indeterminate',
    says: 'timestamp-authority-revoked',
  },
  {
    name: 'the timestamp authority was replaced later',
    file: (world) =>
      bytes(
        withStore(signedPaper(world, {}), {
          lists: [makeList({ by: world.root, revoked: [{ who: world.tsa, at: day(-20), reason: superseded }] })],
        }),
      ),
    overall: 'valid',
    never: 'timestamp-authority-revoked',
  },
  {
    name: 'a timestamp from tomorrow',
    file: (world) => bytes(signedPaper(world, { when: day(1) }).draft),
    overall: 'indeterminate',
    says: 'timestamp-invalid',
  },
  {
    name: 'a timestamp later than the document timestamp over it',
    file: (world) => bytes(stamped(signedPaper(world, { when: day(-50) }).draft, world.tsa, day(-100))),
    overall: 'indeterminate',
    says: 'timestamp-invalid',
  },
];
