import { fieldsFromQr, kindOfQr } from './fields-from-qr';
import { type FoundCard, joinSameCard } from './join';
import { decodeWithZxing, type QrDecoder } from './qr-decode';
import { type QrPayload, readQrPayload } from './qr-payload';
import { glanceForQr, type QrFinding, searchForQr } from './qr-search';
import type { CardAdvice, CardReading, Pixels } from './types';

interface ReadCardOptions {
  /** Another QR reader than the built-in one. */
  decodeQr?: QrDecoder;
  signal?: AbortSignal;
  /** ISO date for "expired"; today when absent. */
  today?: string;
}

const mostPixels = 100_000_000;
/** Below this a QR of a card that fills the picture has fewer than 1.5 pixels a module (facts/idcards.md 5.1). */
const leastSide = 400;

/**
 * Reads the pictures of one card. Every field says where it came from and how certain it is; what is derived by rule
 * says so; whatever could not be read is absent, with advice on what to do.
 */
export async function readCard(images: Pixels[], options: ReadCardOptions = {}): Promise<CardReading> {
  const { decodeQr = decodeWithZxing, signal, today = new Date().toISOString().slice(0, 10) } = options;
  const advice = new Set<CardAdvice>(images.length === 0 ? ['not-a-picture'] : []);
  const looks: { picture: Pixels; image: number; finding: QrFinding }[] = [];
  for (const [image, picture] of images.entries()) {
    signal?.throwIfAborted();
    const problem = pictureProblem(picture);
    if (problem) advice.add(problem);
    if (problem === 'not-a-picture' || problem === 'picture-too-large') continue;
    looks.push({ picture, image, finding: await glanceForQr(picture, decodeQr) });
  }
  const quick = payloadsOf(looks);
  if (quick.cards.length > 0) return readingOf(quick.cards, advice, today);
  // One side of a card has no code: only when no picture gave one is a hard look worth its seconds.
  for (const look of looks) {
    if (look.finding.decoded.length > 0) continue;
    look.finding = await searchForQr(look.picture, look.finding, decodeQr, signal);
  }
  const { cards, others } = payloadsOf(looks);
  return cards.length > 0 ? readingOf(cards, advice, today) : readingOfNothing(others, advice);
}

function payloadsOf(looks: { image: number; finding: QrFinding }[]): { cards: FoundCard[]; others: QrPayload['is'][] } {
  const cards: FoundCard[] = [];
  const others: QrPayload['is'][] = [];
  for (const { image, finding } of looks) {
    for (const { bytes, box } of finding.decoded) {
      const payload = readQrPayload(bytes);
      if (payload.is === 'card') cards.push({ card: payload.card, crop: { image, ...wholePixels(box) } });
      else others.push(payload.is);
    }
    if (finding.decoded.length === 0 && finding.broken.length > 0) others.push('damaged');
  }
  return { cards, others };
}

function readingOf(cards: FoundCard[], advice: Set<CardAdvice>, today: string): CardReading {
  const { newest, differences, areSeveral } = joinSameCard(cards);
  const { card, crop } = newest;
  const kind = kindOfQr(card);
  const { fields, conflicts } = fieldsFromQr(card, crop, today);
  for (const { field } of differences) {
    const known = fields[field];
    if (known) fields[field] = { ...known, certainty: 'check' };
  }
  if (areSeveral) advice.add('several-cards');
  if (card.extras.some((extra) => /\p{L}/u.test(extra))) advice.add('parents-names-not-used');
  advice.add('print-not-read-yet').add('mrz-not-read-yet');
  const sides = { 'cccd-2021': ['front' as const], 'can-cuoc-2024': ['back' as const] };
  return {
    kind,
    sides: kind === 'cccd-2021' || kind === 'can-cuoc-2024' ? sides[kind] : [],
    fields,
    conflicts: [...conflicts, ...differences],
    outcome: 'read',
    advice: [...advice],
  };
}

/** No card: say what was there instead, most telling first. */
function readingOfNothing(others: QrPayload['is'][], advice: Set<CardAdvice>): CardReading {
  const isOtherCode = others.includes('link') || others.includes('other');
  if (others.includes('link')) advice.add('qr-is-link');
  if (others.includes('other')) advice.add('qr-not-a-card');
  if (others.includes('damaged')) advice.add('qr-damaged').add('move-closer');
  const sawPicture = !advice.has('not-a-picture') && !advice.has('picture-too-large');
  if (others.length === 0 && sawPicture) {
    advice.add('no-code-found').add('move-closer').add('print-not-read-yet').add('mrz-not-read-yet');
  }
  return {
    kind: 'unknown',
    sides: [],
    fields: {},
    conflicts: [],
    outcome: isOtherCode && !others.includes('damaged') ? 'not-a-card' : 'unreadable',
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
