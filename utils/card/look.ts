import type { Look } from './evidence';
import { flatten } from './flatten';
import { cropGrey, type Grey, resizeGrey, upsideDown } from './grey';
import { photoAdvice } from './photo-advice';
import type { Box } from './pixels';
import { evidenceOf } from './print/face-evidence';
import type { Face } from './print/read-face';
import { type ReadSide, readFields, readSide, readWholeSide } from './print/read-side';
import { boxIn, type Quad, quarterOf, straighten, turned } from './quad';
import type { Scene } from './scene';
import type { TextReader } from './text-reader';
import type { CardAdvice, Crop } from './types';
import { type MrzReading, readZone } from './zone';
import { cardOfZone } from './zone/card-of-zone';

/** Millimetres of ID-1 at 15 pixels each: print of 1.5 mm is 22 pixels high. */
const straightened = { width: 1280, height: 807 };

/** A card in a picture as it was understood, and how it lay there. */
export interface CardLook extends Look {
  image: number;
  mrz: MrzReading | null;
  signs: number;
  quad: Quad;
}

/** The cards of a picture; or that it shows some other paper, plainly legible. */
export interface Looked {
  looks: CardLook[];
  isOtherPaper: boolean;
}

/** A border seen this well is a card's own; below it lies many a frame of print on a sheet without borders. */
const plainSupport = 0.8;

/** Places of one sort: those in which a zone was read, and the others. */
interface ZonesSeen {
  backs: Back[];
  unread: Quad[];
}

/** The zones of a picture, the surest sort of places first; each sort is looked at once, when it is asked for. */
export type Zones = (() => ZonesSeen)[];

export function zonesOf({ picture, bordered, printed }: Scene): Zones {
  const quadsOf = (isPlain: boolean) =>
    bordered.filter(({ support }) => support > plainSupport === isPlain).map(({ quad }) => quad);
  const sorts = [quadsOf(true), printed, quadsOf(false), wholePicture(picture)].filter(({ length }) => length > 0);
  return sorts.map((quads) => {
    let seen: ZonesSeen | undefined;
    return () => {
      seen ??= zonesIn(picture, quads);
      return seen;
    };
  });
}

function zonesIn(picture: Grey, quads: Quad[]): ZonesSeen {
  const tried = quads.map((quad) => ({ quad, back: findBack(picture, quad) }));
  return {
    backs: tried.flatMap(({ back }) => back ?? []),
    unread: tried.filter(({ back }) => !back).map(({ quad }) => quad),
  };
}

/**
 * Every card seen in one picture, read by its machine-readable zone and its print. A picture in which no border is
 * seen is taken for a photocopy or a scan cut to the card. Zones come first: they take a hundredth of
 * the time that print takes.
 */
export async function lookAt(
  { picture }: Scene,
  zones: Zones,
  image: number,
  reader: TextReader,
  signal?: AbortSignal,
): Promise<Looked> {
  const looks: CardLook[] = [];
  let isOtherPaper = false;
  for (const zonesAt of zones) {
    const { backs, unread } = zonesAt();
    for (const back of backs) {
      signal?.throwIfAborted();
      looks.push(await lookAtBack(picture, back, image, reader));
    }
    for (const quad of unread) {
      signal?.throwIfAborted();
      const look = await lookAtPrint(picture, quad, image, reader);
      if (look === 'other-paper') isOtherPaper = true;
      else if (look) looks.push(look);
    }
    if (looks.length > 0 || isOtherPaper) break;
  }
  return { looks, isOtherPaper };
}

function wholePicture({ width, height }: Grey): Quad[] {
  const shape = Math.max(width, height) / Math.min(width, height);
  if (shape < 1.42 || shape > 1.78) return [];
  const quad: Quad = [
    { x: 0, y: 0 },
    { x: width, y: 0 },
    { x: width, y: height },
    { x: 0, y: height },
  ];
  return [width >= height ? quad : turned(quad, 1)];
}

/** What kept the reading of a card from being better; see `photoAdvice`. */
export function adviceOn({ picture }: Scene, quad: Quad): CardAdvice[] {
  return photoAdvice(straighten(picture, quad, coarse.width, coarse.height), quad);
}

/** At least this many labels and cues make a card of what has no machine-readable zone. */
const leastSigns = 3;

/** A back by its zone: the card upright in the picture, and what the zone says. */
interface Back {
  quad: Quad;
  mrz: MrzReading;
}

/** Half as fine as print needs: the zone's letters are large. */
const coarse = { width: 800, height: 504 };

function findBack(picture: Grey, quad: Quad): Back | null {
  const card = straighten(picture, quad, coarse.width, coarse.height);
  const views = [
    { card, quad },
    { card: upsideDown(card), quad: turned(quad, 2) },
  ];
  for (const view of views) {
    const zone = readZone(view.card);
    if (zone) return { quad: cardOfZone(zone.lines, view.quad, coarse), mrz: zone.reading };
  }
  return null;
}

/** The print above the zone: dates, and the address on the card of 2024. */
async function lookAtBack(picture: Grey, { quad, mrz }: Back, image: number, reader: TextReader): Promise<CardLook> {
  const card = straighten(picture, quad, straightened.width, straightened.height);
  const above = cropGrey(card, { x: 0, y: 0, width: card.width, height: card.height * zoneBegins });
  return lookOf(quad, await readFields(await readWholeSide(above, reader), reader), mrz, image);
}

const zoneBegins = 0.69;

async function lookAtPrint(
  picture: Grey,
  quad: Quad,
  image: number,
  reader: TextReader,
): Promise<CardLook | 'other-paper' | null> {
  const upright = straighten(picture, quad, straightened.width, straightened.height);
  if (inkOf(upright) < leastInk) return null;
  const views = [
    { card: upright, quad },
    { card: upsideDown(upright), quad: turned(quad, 2) },
  ];
  let best: { quad: Quad; side: ReadSide } | null = null;
  for (const view of views) {
    const side = await readSide(view.card, reader);
    if (!best || side.face.signs > best.side.face.signs) best = { quad: view.quad, side };
    if (side.face.signs >= leastSigns + 1 || isPlainlyUpright(side.face)) break;
  }
  if (!best) return null;
  if (best.side.face.signs < leastSigns) return isOther(best.side.face) ? 'other-paper' : null;
  return lookOf(best.quad, await readFields(best.side, reader), null, image);
}

/** What zones alone say, beside a code that says the rest: no print is read. */
export function zonesAlone(zones: Zones, image: number): CardLook[] {
  for (const zonesAt of zones) {
    const { backs } = zonesAt();
    if (backs.length > 0) return backs.map(({ quad, mrz }) => lookOf(quad, nothingPrinted, mrz, image));
  }
  return [];
}

const nothingPrinted: Face = { kind: 'unknown', side: 'unknown', values: {}, labelBoxes: {}, signs: 0, lines: [] };

/** A card's print covers 3 % and more of it; a recogniser looks for words in bare wood and noise for seconds. */
const leastInk = 0.012;

function inkOf(card: Grey): number {
  const { values } = flatten(resizeGrey(card, card.width >> 1, card.height >> 1), 18);
  let inked = 0;
  for (const value of values) if (value < 128) inked += 1;
  return inked / values.length;
}

/** Legible, with labels or without, and none of the five cards: a passport, a licence, a contract. */
function isOther(face: Face): boolean {
  return face.signs === 0 && (isPlainlyUpright(face) || Object.keys(face.labelBoxes).length >= 3);
}

/** Words that read well stand the right way up, card or not. */
function isPlainlyUpright({ lines }: Face): boolean {
  return lines.filter(({ confidence, words }) => confidence > 75 && words.length > 2).length >= 5;
}

function lookOf(quad: Quad, face: Face, mrz: MrzReading | null, image: number): CardLook {
  const turn = quarterOf(quad);
  const cropOf = ({ box }: { box: Box }): Crop => ({
    image,
    ...boxIn(quad, straightened.width, straightened.height, box),
    ...(turn === 0 ? {} : { turn }),
  });
  const { kind, side, evidence } = evidenceOf(face, cropOf);
  const zone = cropOf({
    box: { x: 0, y: straightened.height * 0.6, width: straightened.width, height: straightened.height * 0.38 },
  });
  if (mrz) evidence.push(...mrzEvidence(mrz, zone));
  return { kind, side: mrz ? 'back' : side, evidence, image, mrz, signs: face.signs, quad };
}

function mrzEvidence(mrz: MrzReading, crop: Crop): Look['evidence'] {
  // What the check digits set right has one meaning, but the eye of a person should pass over it.
  const certainty = mrz.misread === 0 ? ('certain' as const) : ('likely' as const);
  const source = 'mrz' as const;
  return [
    { field: 'personalNumber', value: mrz.personalNumber, source, certainty, crop },
    { field: 'birthDate', value: mrz.birthDate, source, certainty, crop },
    { field: 'sex', value: mrz.sex, source, certainty, crop },
    { field: 'expiresOn', value: mrz.expiresOn, source, certainty, crop },
    { field: 'nationality', value: 'Việt Nam', source, certainty, crop },
  ];
}
