import { todayInVietnam } from '../text';
import type { FieldEvidence } from './evidence';
import { evidenceOfQr, kindOfQr } from './fields-from-qr';
import { fuse } from './fuse';
import { type Grey, greyOf } from './grey';
import { type FoundCard, joinSameCard } from './join';
import { adviceOn, type CardLook, lookAt, type Zones, zonesAlone, zonesOf } from './look';
import { decodeWithZxing, type QrDecoder } from './qr-decode';
import { type QrPayload, readQrPayload } from './qr-payload';
import { glanceForQr, lookOnceMore, type QrFinding, searchCardsForQr, searchForQr } from './qr-search';
import { type Scene, sceneOf } from './scene';
import { type TextReader, textReader } from './text-reader';
import type { CardAdvice, CardKind, CardReading, Pixels } from './types';

interface ReadCardOptions {
  /** Another QR reader than the built-in one. */
  decodeQr?: QrDecoder;
  /** Another recogniser of print than the configured one; null: codes alone are read. */
  reader?: TextReader | null;
  signal?: AbortSignal;
  /** ISO date for "expired"; today when absent. */
  today?: string;
}

const mostPixels = 100_000_000;
/** Below this a QR of a card that fills the picture has fewer than 1.5 pixels a module (facts/idcards.md 5.1). */
const leastSide = 400;

interface Picture {
  picture: Pixels;
  grey: Grey;
  image: number;
  finding: QrFinding;
}

/**
 * Reads the pictures of one card: by its QR, by its machine-readable zone and by its print, as far as each is needed.
 * Every field says where it came from and how certain it is; what is derived by rule says so; whatever could not be
 * read is absent, with advice on what to do.
 */
export async function readCard(images: Pixels[], options: ReadCardOptions = {}): Promise<CardReading> {
  const { decodeQr = decodeWithZxing, signal, today = todayInVietnam() } = options;
  const advice = new Set<CardAdvice>(images.length === 0 ? ['not-a-picture'] : []);
  const pictures: Picture[] = [];
  for (const [image, picture] of images.entries()) {
    signal?.throwIfAborted();
    const problem = pictureProblem(picture);
    if (problem) advice.add(problem);
    if (problem === 'not-a-picture' || problem === 'picture-too-large') continue;
    const grey = greyOf(picture);
    pictures.push({ picture, grey, image, finding: await glanceForQr(picture, grey, decodeQr) });
  }
  // A readable code says more than all print: pictures that have one are not read further.
  const scenes: Seen[] = [];
  for (const one of pictures.filter(hasNoCode)) {
    signal?.throwIfAborted();
    const scene = sceneOf(one.grey);
    one.finding = joinedFindings(one.finding, await searchCardsForQr(scene, decodeQr));
    if (!hasNoCode(one)) continue;
    const zones = zonesOf(scene);
    // A zone and no code: the side of 2021 that has none, or one that was covered.
    if (!zones[0]?.().backs.length) {
      one.finding = joinedFindings(one.finding, await lookOnceMore(one.picture, decodeQr));
    }
    if (hasNoCode(one)) scenes.push({ scene, zones, image: one.image });
  }
  const uncoded = pictures.filter(hasNoCode);
  const looks = await lookAtAll(scenes, options, advice);
  for (const one of pictures) if (showsZoneToo(one)) looks.push(...zonesAlone(zonesOf(sceneOf(one.grey)), one.image));
  let payloads = payloadsOf(pictures);
  if (payloads.cards.length === 0 && !advice.has('other-paper') && !looks.some((look) => look.evidence.length > 0)) {
    // One side of a card has no code: only when nothing else was found is a hard look worth its seconds.
    for (const one of uncoded) {
      const islands = scenes.find(({ image }) => image === one.image)?.scene.islands() ?? [];
      one.finding = await searchForQr(one.picture, one.finding, islands, decodeQr, signal);
    }
    payloads = payloadsOf(pictures);
  }
  const { cards, others } = payloads;
  if (cards.length === 0 && looks.every((look) => look.evidence.length === 0)) {
    for (const { scene } of scenes) {
      const [card] = scene.bordered;
      if (card && card.support > 0.8) for (const one of adviceOn(scene, card.quad)) advice.add(one);
    }
    // What looks like a broken code on another paper is none of ours.
    return readingOfNothing(advice.has('other-paper') ? others.filter((one) => one !== 'damaged') : others, advice);
  }
  advice.delete('other-paper');
  const reading = readingOf(cards, looks, advice, today);
  return cards.length > 0 || !isUnsure(reading)
    ? reading
    : { ...reading, advice: [...reading.advice, ...adviceFor(looks, scenes)] };
}

/** A better picture would have told more. */
function isUnsure({ fields }: CardReading): boolean {
  const hasNumber = fields.personalNumber !== undefined || fields.oldNumber !== undefined;
  return (
    !hasNumber || Object.values(fields).some(({ source, certainty }) => source !== 'derived' && certainty === 'check')
  );
}

function adviceFor(looks: CardLook[], scenes: Seen[]): CardAdvice[] {
  const all = looks.flatMap(({ image, quad }) => {
    const seen = scenes.find((one) => one.image === image);
    return seen ? adviceOn(seen.scene, quad) : [];
  });
  return [...new Set(all)];
}

const hasNoCode = ({ finding }: Picture) => finding.decoded.length === 0;

/** The back of 2024 has the code above the zone; a sheet may show both sides. The zone alone says when a card ends. */
function showsZoneToo({ finding, grey: { width, height } }: Picture): boolean {
  const shape = Math.max(width, height) / Math.min(width, height);
  return finding.decoded.some(({ bytes }) => {
    const payload = readQrPayload(bytes);
    return payload.is === 'card' && (kindOfQr(payload.card) === 'can-cuoc-2024' || Math.abs(shape - Math.SQRT2) < 0.04);
  });
}

function joinedFindings(a: QrFinding, b: QrFinding): QrFinding {
  return { decoded: [...a.decoded, ...b.decoded], broken: [...a.broken, ...b.broken] };
}

interface Seen {
  scene: Scene;
  zones: Zones;
  image: number;
}

async function lookAtAll(
  scenes: Seen[],
  { reader: given, signal }: ReadCardOptions,
  advice: Set<CardAdvice>,
): Promise<CardLook[]> {
  if (scenes.length === 0) return [];
  const reader = given === undefined ? await textReader() : given;
  if (!reader) {
    advice.add('print-not-read-yet').add('mrz-not-read-yet');
    return [];
  }
  const looks: CardLook[] = [];
  for (const { scene, zones, image } of scenes) {
    const looked = await lookAt(scene, zones, image, reader, signal);
    looks.push(...looked.looks);
    if (looked.isOtherPaper) advice.add('other-paper');
  }
  return looks;
}

function payloadsOf(pictures: Picture[]): { cards: FoundCard[]; others: QrPayload['is'][] } {
  const cards: FoundCard[] = [];
  const others: QrPayload['is'][] = [];
  for (const { image, finding } of pictures) {
    for (const { bytes, box } of finding.decoded) {
      const payload = readQrPayload(bytes);
      if (payload.is === 'card') cards.push({ card: payload.card, crop: { image, ...wholePixels(box) } });
      else others.push(payload.is);
    }
    if (finding.decoded.length === 0 && finding.broken.length > 0) others.push('damaged');
  }
  return { cards, others };
}

function readingOf(cards: FoundCard[], looks: CardLook[], advice: Set<CardAdvice>, today: string): CardReading {
  const evidence: FieldEvidence[] = looks.flatMap((look) => look.evidence);
  const joined = cards.length > 0 ? joinSameCard(cards) : null;
  if (joined) evidence.unshift(...evidenceOfQr(joined.newest.card, joined.newest.crop));
  const kind = joined ? kindOfQr(joined.newest.card) : kindOfLooks(looks);
  const mrz = looks.find((look) => look.mrz)?.mrz ?? null;
  const { fields, conflicts } = fuse(evidence, kind, mrz?.plainName ?? null, today);
  for (const { field } of joined?.differences ?? []) {
    const known = fields[field];
    if (known) fields[field] = { ...known, certainty: 'check' };
  }
  const numbers = new Set(evidence.filter(({ field }) => field === 'personalNumber').map(({ value }) => value));
  if (joined?.areSeveral || numbers.size > 1) advice.add('several-cards');
  if (joined?.newest.card.extras.some((extra) => /\p{L}/u.test(extra))) advice.add('parents-names-not-used');
  if (!fields.fullName) advice.add('other-side');
  return {
    kind,
    sides: sidesOf(kind, cards, looks),
    fields,
    conflicts: [...conflicts, ...(joined?.differences ?? [])],
    outcome: 'read',
    advice: [...advice],
  };
}

/** The front of 2021 and the back of 2024 carry the code. */
function sidesOf(kind: CardKind, cards: FoundCard[], looks: CardLook[]): CardReading['sides'] {
  const sides = new Set<'front' | 'back'>();
  if (cards.length > 0 && kind === 'cccd-2021') sides.add('front');
  if (cards.length > 0 && kind === 'can-cuoc-2024') sides.add('back');
  for (const { side } of looks) if (side !== 'unknown') sides.add(side);
  return [...sides];
}

function kindOfLooks(looks: CardLook[]): CardKind {
  const known = looks.filter(({ kind }) => kind !== 'unknown').sort((a, b) => b.signs - a.signs)[0];
  return known?.kind ?? 'unknown';
}

/** No card: say what was there instead, most telling first. */
function readingOfNothing(others: QrPayload['is'][], advice: Set<CardAdvice>): CardReading {
  const isOther = others.includes('link') || others.includes('other') || advice.has('other-paper');
  if (others.includes('link')) advice.add('qr-is-link');
  if (others.includes('other')) advice.add('qr-not-a-card');
  if (others.includes('damaged')) advice.add('qr-damaged').add('move-closer');
  const sawPicture = !advice.has('not-a-picture') && !advice.has('picture-too-large');
  if (others.length === 0 && sawPicture && !isOther) advice.add('no-code-found').add('move-closer');
  return {
    kind: 'unknown',
    sides: [],
    fields: {},
    conflicts: [],
    outcome: isOther && !others.includes('damaged') ? 'not-a-card' : 'unreadable',
    advice: [...advice],
  };
}

function pictureProblem({ width, height, data }: Pixels): CardAdvice | null {
  if (!(width > 0 && height > 0) || data.length !== width * height * 4) return 'not-a-picture';
  if (width * height > mostPixels) return 'picture-too-large';
  return Math.max(width, height) < leastSide ? 'picture-too-small' : null;
}

function wholePixels(box: { x: number; y: number; width: number; height: number }) {
  const x = Math.floor(box.x);
  const y = Math.floor(box.y);
  return { x, y, width: Math.ceil(box.x + box.width) - x, height: Math.ceil(box.y + box.height) - y };
}
