import { expect, it } from 'vitest';
import { validatePath } from '../../utils/signature/path';
import type { PolicyOptions } from '../../utils/signature/policies';
import { openCorpus } from './corpus';

/** NIST PKITS as facts/signatures.md 13 describes `pkits.json`. */
interface PkitsCase {
  name: string;
  cert: string;
  other_certs?: string[];
  crls?: string[];
  path_intermediates?: string[];
  error?: { class: string };
  revocation?: boolean;
  params?: {
    user_initial_policy_set?: string[];
    initial_explicit_policy?: boolean;
    initial_policy_mapping_inhibit?: boolean;
    initial_any_policy_inhibit?: boolean;
  };
}

const at = '2022-05-01T00:00:00Z';
const anyPolicy = '2.5.29.32.0';
const corpus = openCorpus('pkits');

it.skipIf(!corpus)('judges the paths of NIST PKITS', { timeout: 60_000 }, async () => {
  if (!corpus) return;
  const anchors = [corpus.bytes('TrustAnchorRootCertificate.crt')];
  const cases = corpus.json<PkitsCase[]>('pkits.json');
  const rootCrl = corpus.bytes('TrustAnchorRootCRL.crl');
  const falseAccepts: string[] = [];
  const falseRefusals: string[] = [];
  const otherReasons: string[] = [];
  for (const one of cases) {
    const intermediates = (one.path_intermediates ?? one.other_certs ?? []).map((name) => corpus.bytes(name));
    const crls = [rootCrl, ...(one.crls ?? []).map((name) => corpus.bytes(name))];
    const { outcome, problem } = await validatePath({
      certificate: corpus.bytes(one.cert),
      intermediates,
      anchors,
      at,
      policies: policiesOf(one),
      // 25 cases come without the lists their path would need: they ask about the path alone.
      ...(one.revocation === false ? {} : { crls }),
    });
    if (outcome === 'valid' && one.error) falseAccepts.push(one.name);
    if (outcome !== 'valid' && !one.error) falseRefusals.push(`${one.name}: ${problem}`);
    if (one.error?.class === 'RevokedError' && problem !== 'revoked' && problem !== 'on-hold')
      otherReasons.push(`${one.name}: ${problem}`);
  }
  const right = cases.length - falseAccepts.length - falseRefusals.length;
  console.log(`PKITS: ${right}/${cases.length} right, ${falseAccepts.length} false accepts`);
  expect(cases.length).toBe(246);
  expect(falseAccepts).toEqual([]);
  expect(falseRefusals).toEqual([]);
  expect(otherReasons).toEqual([]);
});

function policiesOf({ params = {} }: PkitsCase): PolicyOptions {
  const acceptable = params.user_initial_policy_set?.map((policy) => (policy === 'any_policy' ? anyPolicy : policy));
  return {
    ...(acceptable ? { acceptable } : {}),
    requireExplicit: params.initial_explicit_policy ?? false,
    inhibitMapping: params.initial_policy_mapping_inhibit ?? false,
    inhibitAny: params.initial_any_policy_inhibit ?? false,
  };
}
