import { checkContent } from './check-content';
import { checkIntegrity } from './check-integrity';
import { checkOrigin } from './check-origin';
import { checkValidity } from './check-validity';
import type { JudgeInput, LicenceCheck, LicenceJudgement, LicenceVerdict, Light, LightName } from './types';

const lightNames: LightName[] = ['integrity', 'origin', 'validity', 'content'];

/**
 * The four lights of a licence and the thirteen checks behind them, in the order of facts/licences.md 3.2. Knows nothing
 * of the network: what was not asked is said to be not asked. Says what was found and what may be done next; whether
 * the paper is enough is the officer's to decide.
 */
export function judgeLicence(input: JudgeInput): LicenceJudgement {
  const checks = [checkIntegrity, checkOrigin, checkValidity, checkContent]
    .flatMap((part) => part(input))
    .sort((a, b) => a.number - b.number);
  const lights = Object.fromEntries(lightNames.map((name) => [name, lightOf(checks, name)])) as Record<
    LightName,
    Light
  >;
  const verdict = verdictOf(lights, checks);
  return { verdict, lights, checks, deciding: decidingIn(checks, verdict) };
}

const gravity: Light[] = ['bad', 'unknown', 'warn', 'good'];

/** The gravest of its checks; grey where none could be made. */
function lightOf(checks: LicenceCheck[], name: LightName): Light {
  const own = checks.filter(({ light, outcome }) => light === name && outcome !== 'not-asked');
  return gravity.find((light) => own.some(({ outcome }) => outcome === light)) ?? 'unknown';
}

/** Without a signature, or where the file cannot be read, nothing is proven: that is no fault of the licence. */
function verdictOf(lights: Record<LightName, Light>, checks: LicenceCheck[]): LicenceVerdict {
  const all = Object.values(lights);
  if (all.includes('bad')) return 'invalid';
  if (checks.some(({ number, outcome }) => (number === 1 || number === 13) && outcome === 'unknown')) return 'unknown';
  return all.every((light) => light === 'good') ? 'valid' : 'look';
}

/** The first check of those that make the verdict what it is. */
function decidingIn(checks: LicenceCheck[], verdict: LicenceVerdict): LicenceCheck {
  const wanted: LicenceCheck['outcome'][] =
    verdict === 'invalid' ? ['bad'] : verdict === 'unknown' ? ['unknown'] : ['warn', 'unknown'];
  // A scan is first of all a scan: that it has no signature to check follows from it.
  const inOrder =
    verdict === 'unknown' ? [...checks].sort((a, b) => Number(b.number === 13) - Number(a.number === 13)) : checks;
  const found = inOrder.find(({ outcome }) => wanted.includes(outcome));
  return found ?? { number: 0, light: 'content', outcome: 'good', code: 'all-good' };
}
