import { expect, it } from 'vitest';
import { timelineOf } from '../../../../components/report/timeline';
import { certificate, report, signature } from './samples';

it('puts the life of a signature in order', () => {
  const signed = signature();
  expect(timelineOf(signed, report([signed])).map(({ kind }) => kind)).toEqual([
    'certificate-start',
    'proven',
    'claimed',
    'evidence',
    'checked',
    'certificate-end',
  ]);
});

it('names later signatures by their number, and a last saving that nobody signed', () => {
  const first = signature({ coverage: 'revision', revisionEnd: 400, changes: 'allowed' });
  const second = signature({ coverage: 'revision', revisionEnd: 800, provenTime: '2026-02-01T00:00:00Z' });
  const file = report([first, second]);
  const kinds = timelineOf(first, file).map(({ kind, number }) => `${kind}${number ?? ''}`);
  expect(kinds.indexOf('later-signature2')).toBeGreaterThan(kinds.indexOf('claimed'));
  expect(kinds.indexOf('later-saving') + 1).toBe(kinds.indexOf('checked'));
  const whole = signature({ revisionEnd: 1000 });
  expect(timelineOf(first, report([first, whole])).map(({ kind }) => kind)).not.toContain('later-saving');
});

it('shows when a certificate was revoked, and a timestamp that proves nothing', () => {
  const revoked = signature({
    chain: [certificate({ revocation: { status: 'revoked', source: 'crl', revokedAt: '2026-03-01T00:00:00Z' } })],
    timestamps: [{ kind: 'signature', outcome: 'untrusted', time: '2026-01-01T02:00:00Z', authority: null, chain: [] }],
    provenTime: null,
  });
  const kinds = timelineOf(revoked, report([revoked])).map(({ kind }) => kind);
  expect(kinds).toContain('revoked');
  expect(kinds).toContain('timestamp-untrusted');
  expect(kinds).not.toContain('proven');
});
