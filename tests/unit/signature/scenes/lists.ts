import { makeList, onlyFlag, onlyKeyCompromise } from '../../../fixtures/evidence/crl';
import { day, signedPaper, withStore } from '../../../fixtures/evidence/world';
import { nameOf } from '../../../fixtures/pdf/identity';
import { answer, answeredNow, bytes, hold, keyCompromise, listed, type Scene, store } from './story';

export const lists: Scene[] = [
  {
    name: 'good by a list',
    file: listed(() => ({})),
    overall: 'valid',
    says: 'revocation-good',
    certificate: 'good',
    level: 'B-LT',
  },
  {
    name: 'revoked by a list that is old by now',
    file: listed((world) => ({ from: day(-60), to: day(-50), revoked: [{ who: world.signer, at: day(-70) }] }), null),
    overall: 'indeterminate',
    says: 'certificate-revoked-no-proof',
    certificate: 'revoked',
  },
  {
    name: 'on hold',
    file: listed((world) => ({ revoked: [{ who: world.signer, at: day(-50), reason: hold }] }), null),
    overall: 'indeterminate',
    says: 'certificate-on-hold',
    certificate: 'revoked',
    sub: 'TRY_LATER',
  },
  {
    name: 'held before, released in a delta list',
    file: (world) =>
      bytes(
        withStore(
          signedPaper(world, { when: null }),
          store(world, {
            lists: [
              makeList({
                by: world.authority,
                number: 4,
                from: day(-2),
                revoked: [{ who: world.signer, at: day(-50), reason: hold }],
              }),
              makeList({
                by: world.authority,
                number: 5,
                deltaBase: 4,
                from: day(-1),
                revoked: [{ who: world.signer, at: day(-1), reason: 8 }],
              }),
            ],
          }),
        ),
      ),
    overall: 'valid',
    says: 'revocation-good',
    certificate: 'good',
  },
  {
    name: 'revoked in a delta list',
    file: (world) =>
      bytes(
        withStore(
          signedPaper(world, { when: null }),
          store(world, {
            lists: [
              makeList({ by: world.authority, number: 4, from: day(-2) }),
              makeList({
                by: world.authority,
                number: 5,
                deltaBase: 4,
                from: day(-1),
                revoked: [{ who: world.signer, at: day(-1), reason: keyCompromise }],
              }),
            ],
          }),
        ),
      ),
    overall: 'indeterminate',
    says: 'certificate-revoked-no-proof',
    certificate: 'revoked',
  },
  {
    name: 'a delta list without its base says nothing',
    file: listed(() => ({ number: 5, deltaBase: 4 })),
    overall: 'valid',
    says: 'revocation-not-checked',
    certificate: 'unknown',
    level: 'B-T',
  },
  {
    name: 'an answer by the authority itself, without a certificate',
    file: answeredNow((world) => ({ by: world.authority, certificates: [], named: 'key' })),
    overall: 'valid',
    says: 'revocation-good',
    certificate: 'good',
  },
  {
    name: 'a responder whom a list knows to be good',
    file: (world) =>
      bytes(
        withStore(
          signedPaper(world, { when: null }),
          store(world, {
            answers: [answer(world, { by: world.checkedResponder })],
            lists: [makeList({ by: world.authority, point: [onlyFlag(1)] })],
          }),
        ),
      ),
    overall: 'valid',
    says: 'revocation-good',
    certificate: 'good',
  },
  {
    name: 'a list by another key under the same name',
    file: listed((world) => ({ by: world.otherRoot, issuer: world.authority.subject })),
    overall: 'valid',
    never: 'revocation-good',
    certificate: 'unknown',
  },
  {
    name: 'a list of authorities alone',
    file: listed(() => ({ point: [onlyFlag(2)] })),
    overall: 'valid',
    never: 'revocation-good',
    certificate: 'unknown',
  },
  {
    name: 'a list of attributes alone',
    file: listed(() => ({ point: [onlyFlag(5)] })),
    overall: 'valid',
    never: 'revocation-good',
    certificate: 'unknown',
  },
  {
    name: 'a list of some reasons alone',
    file: listed(() => ({ point: [onlyKeyCompromise()] })),
    overall: 'valid',
    never: 'revocation-good',
    certificate: 'unknown',
  },
  {
    name: 'a list with a critical part nobody understands',
    file: listed(() => ({ extensions: [Buffer.from('300c06032a03040101ff04020500', 'hex')] })),
    overall: 'valid',
    never: 'revocation-good',
    certificate: 'unknown',
  },
  {
    name: 'a list under another name',
    file: listed(() => ({ issuer: nameOf('Ai đó') })),
    overall: 'valid',
    never: 'revocation-good',
    certificate: 'unknown',
  },
  {
    name: 'the authority itself was revoked',
    file: (world) =>
      bytes(
        withStore(signedPaper(world, {}), {
          ...store(world, {}),
          lists: [
            makeList({ by: world.authority }),
            makeList({ by: world.root, revoked: [{ who: world.authority, at: day(-300) }] }),
          ],
        }),
      ),
    overall: 'indeterminate',
    says: 'chain-revoked',
    sub: 'REVOKED_CA_NO_POE',
  },
];
