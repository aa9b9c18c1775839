import { resolveAddress } from '../address';
import { agencyIn } from './agency';
import { checkOf } from './check';
import { type AgencyMatch, matchAgency } from './match-agency';
import { type Signers, signersOf } from './signers';
import type { JudgeInput, LicenceCheck } from './types';

const check = checkOf('origin');

/** Checks 3, 6 and 7: a trusted root, the agency that issued the paper, and whether both signed. */
export function checkOrigin(input: JudgeInput): LicenceCheck[] {
  const signers = signersOf(input.report);
  if (signers.agencies.length + signers.people.length === 0) {
    return [check(3, 'not-asked', 'root'), check(6, 'not-asked', 'agency'), check(7, 'not-asked', 'both')];
  }
  return [root(input, signers), agency(input, signers), both(input, signers)];
}

/** An unknown root is amber with its own words: it must never look like a forgery. */
function root({ report }: JudgeInput, { agencies, people }: Signers): LicenceCheck {
  const signed = [...agencies.map(({ signature }) => signature), ...people];
  if (signed.some(({ trust }) => trust === 'untrusted')) return check(3, 'warn', 'root-refused');
  if (signed.every(({ trust }) => trust === 'trusted')) return check(3, 'good', 'root');
  const codes = [...report.findings, ...signed.flatMap(({ findings }) => findings)].map(({ code }) => code);
  return check(3, 'warn', codes.includes('intermediate-missing') ? 'intermediate-missing' : 'root-unknown');
}

const words: Record<AgencyMatch, [outcome: 'good' | 'warn', code: string]> = {
  same: ['good', 'agency'],
  related: ['good', 'agency-related'],
  predecessor: ['good', 'agency-before'],
  'same-name': ['warn', 'agency-same-name'],
  other: ['warn', 'agency-other'],
  unreadable: ['warn', 'agency-unreadable'],
};

/** The best of all agencies that signed: one of them issued it. */
const best: AgencyMatch[] = ['same', 'related', 'predecessor', 'same-name', 'other', 'unreadable'];

function agency({ reading, dossier }: JudgeInput, { agencies }: Signers): LicenceCheck {
  const printed = reading.fields.issuer?.value ?? dossier?.agency;
  const named = printed ? agencyIn([printed]) : null;
  if (!printed || !named) return check(6, 'warn', 'agency-not-read');
  if (agencies.length === 0) return check(6, 'warn', 'agency-none');
  const issuedOn = reading.fields.issuedOn?.value;
  const where = reading.fields.address ? resolveAddress(reading.fields.address.value).province?.code : undefined;
  const context = { ...(issuedOn ? { issuedOn } : {}), ...(where ? { province: where } : {}) };
  const matches = agencies.map((one) => ({ ...one, match: matchAgency(named, one.agency, context) }));
  const match = best.find((kind) => matches.some((one) => one.match === kind)) ?? 'unreadable';
  const signer = matches.find((one) => one.match === match)?.signature.signer?.display ?? '';
  const [outcome, code] = words[match];
  return check(6, outcome, code, { printed, signer });
}

/** A native e-document has a person's and an agency's signature; a certified or digitised copy the agency's alone. */
function both({ reading }: JudgeInput, { agencies, people }: Signers): LicenceCheck {
  if (agencies.length > 0 && people.length > 0) return check(7, 'good', 'both');
  if (agencies.length > 0 && reading.from === 'print') return check(7, 'good', 'copy');
  return check(7, 'warn', agencies.length > 0 ? 'person-missing' : 'agency-missing');
}
