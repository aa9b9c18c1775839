import {
  type Certificate,
  type Crl,
  type DistributionPoint,
  foldDashes,
  type GeneralName,
  keyBelow,
  type Name,
} from '../../trust';

/** The reasons a list can cover (ReasonFlags, RFC 5280 4.2.1.13): all but bit 0, which is unused. */
export const allReasons = [1, 2, 3, 4, 5, 6, 7, 8];

/** A point of the certificate, and the implied one that stands for the issuer's own list (RFC 5280 6.3.3). */
export const pointsOf = (certificate: Certificate): DistributionPoint[] => [
  ...(certificate.extensions.distributionPoints ?? []),
  {},
];

/** RFC 5280 6.3.3 b: is this the list that the point means, and does it cover this kind of certificate? */
export function isInScope(crl: Crl, point: DistributionPoint, certificate: Certificate): boolean {
  const isOwnList = crl.issuer.key === certificate.issuer.key;
  if (point.crlIssuer) {
    // Only the name is forgiven (row `dash-in-crl-issuer`): the list must still bear the authority's signature.
    const named = point.crlIssuer.some((name) => foldDashes(name.key) === foldDashes(crl.issuer.key));
    if (!named || (!isOwnList && !crl.point?.indirect)) return false;
  } else if (!isOwnList) return false;
  const scope = crl.point;
  if (!scope) return true;
  if (!meets(crl, point, certificate)) return false;
  const isAuthority = certificate.extensions.basicConstraints?.ca ?? false;
  if (scope.onlyAttribute || (scope.onlyUser && isAuthority)) return false;
  return !(scope.onlyAuthority && !isAuthority);
}

/** RFC 5280 6.3.3 d: the reasons both the point and the list speak of. */
export function reasonsOf(crl: Crl, point: DistributionPoint): Set<number> {
  const inPoint = (reason: number) => !point.reasons || point.reasons.has(reason);
  const inList = (reason: number) => !crl.point?.reasons || crl.point.reasons.has(reason);
  return new Set(allReasons.filter((reason) => inPoint(reason) && inList(reason)));
}

/** The names of the list's own point and of the certificate's must have one in common. */
function meets(crl: Crl, point: DistributionPoint, certificate: Certificate): boolean {
  const own = namesOf(crl.point ?? {}, crl.issuer);
  if (own.size === 0) return true;
  const base = point.crlIssuer?.[0] ?? certificate.issuer;
  const wanted = namesOf(point, base);
  if (wanted.size === 0) for (const name of point.crlIssuer ?? [certificate.issuer]) wanted.add(directory(name.key));
  return [...wanted].some((name) => own.has(name));
}

function namesOf({ fullName, relative }: Pick<DistributionPoint, 'fullName' | 'relative'>, base: Name): Set<string> {
  if (relative) return new Set([directory(keyBelow(base, relative))]);
  return new Set((fullName ?? []).map(keyOf));
}

const directory = (key: string) => `directory ${key}`;

function keyOf(name: GeneralName): string {
  switch (name.kind) {
    case 'directory':
      return directory(name.name.key);
    case 'address':
      return `address ${name.bytes.join('.')}`;
    case 'other':
      return `${name.tag} ${name.hex}`;
    default:
      return `${name.kind} ${name.value}`;
  }
}
