import { mergedOn, provincesWithWard, tookOver, unitFold, unitKey } from '../address';
import type { Agency } from './agency';

/**
 * How the agency of a certificate stands to the one printed on the paper (facts/licences.md 7.4). `same-name`: a ward
 * of this name exists in several provinces and nothing tells which; `unreadable`: the certificate names no agency.
 */
export type AgencyMatch = 'same' | 'predecessor' | 'related' | 'same-name' | 'other' | 'unreadable';

/** What else is known: the day of issue decides whether a former agency was still one; `province` from the address. */
export interface MatchContext {
  /** ISO day. */
  issuedOn?: string;
  /** Code of the province of today. */
  province?: string;
}

/** Never calls two agencies the same because they look alike: what is not proven is `other`, and that is no fault. */
export function matchAgency(printed: Agency, signed: Agency | null, context: MatchContext = {}): AgencyMatch {
  if (!signed || (signed.bodies.length === 0 && !signed.unit)) return 'unreadable';
  const place = samePlace(printed, signed, context);
  if (place === 'other') return 'other';
  const body = sameBody(printed, signed, context);
  if (body === 'other') return 'other';
  if (place === 'unsure') return 'same-name';
  if (place === 'predecessor' || body === 'predecessor') return 'predecessor';
  return body;
}

/** The last day of the districts and of the provinces that were merged. */
const isBeforeMerger = ({ issuedOn }: MatchContext) => issuedOn !== undefined && issuedOn < mergedOn;

type PlaceMatch = 'same' | 'predecessor' | 'unsure' | 'other';

function samePlace(printed: Agency, signed: Agency, context: MatchContext): PlaceMatch {
  const province = sameProvince(printed, signed, context);
  if (province === 'other') return 'other';
  if (!printed.unit && !signed.unit) {
    // Two departments of whom one does not say where.
    return province;
  }
  if (!printed.unit || !signed.unit) return 'other';
  const key = printed.isPlain || signed.isPlain ? unitFold : unitKey;
  const isSameName = key(printed.unit.name) === key(signed.unit.name);
  if (printed.unit.level === signed.unit.level) {
    if (isSameName) return province === 'unsure' && !isOnlyOne(printed) ? 'unsure' : atLeast(province);
    return printed.unit.level === 'ward' && isBeforeMerger(context) ? succession(printed, signed, context) : 'other';
  }
  return isBeforeMerger(context) ? succession(printed, signed, context) : 'other';
}

const atLeast = (province: PlaceMatch): PlaceMatch => (province === 'unsure' ? 'same' : province);

/** A ward's name that one province alone has; districts of before are told apart by their papers' days. */
const isOnlyOne = ({ unit }: Agency) => unit?.level === 'district' || provincesWithWard(unit?.name ?? '').length === 1;

function sameProvince(printed: Agency, signed: Agency, context: MatchContext): PlaceMatch {
  const one = printed.province?.code ?? context.province;
  const other = signed.province?.code;
  if (!one || !other) return isCentral(printed) && isCentral(signed) ? 'same' : 'unsure';
  if (one !== other) return 'other';
  const isRenamed = printed.province && signed.province && printed.province.isFormer !== signed.province.isFormer;
  if (!isRenamed || printed.unit || signed.unit) return 'same';
  return isBeforeMerger(context) ? 'predecessor' : 'other';
}

const isCentral = ({ bodies }: Agency) => bodies[0]?.row.level === 'ministry';

/** A district or a former ward, and the ward of today that took it over. */
function succession(printed: Agency, signed: Agency, context: MatchContext): PlaceMatch {
  const [one, other] = [printed.unit, signed.unit];
  if (!one || !other) return 'other';
  const province = printed.province?.code ?? signed.province?.code ?? context.province;
  const isAfter = other.level === 'ward' && tookOver(other.name, one, province);
  const isBefore = one.level === 'ward' && tookOver(one.name, other, province);
  return isAfter || isBefore ? 'predecessor' : 'other';
}

/** Offices of a people's committee sign for it, and it for them. */
const below = ['office', 'department', 'other'];

function sameBody(
  printed: Agency,
  signed: Agency,
  context: MatchContext,
): 'same' | 'predecessor' | 'related' | 'other' {
  const [one] = printed.bodies;
  const [other] = signed.bodies;
  // A head that names only a place, as "PHƯỜNG SÀI GÒN": the people's committee of it.
  if (!one || !other) return printed.unit || signed.unit ? 'related' : 'other';
  if (one.row === other.row) {
    if ((one.until === undefined) === (other.until === undefined)) return 'same';
    const until = one.until ?? other.until ?? '';
    return context.issuedOn !== undefined && context.issuedOn <= until ? 'predecessor' : 'other';
  }
  const pair = [one.row.level, other.row.level];
  const isOverAndUnder = pair.includes('people') && pair.some((level) => below.includes(level));
  // A department belongs to the province's committee, an office to the ward's or the district's.
  if (isOverAndUnder) return 'related';
  return 'other';
}
