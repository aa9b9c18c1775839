import type { Grey } from '../grey';
import type { Box } from '../pixels';
import { lineIn } from './ink';
import { findNearly, foldWithOrigin } from './match';
import type { Face } from './read-face';
import type { Looked } from './vote';

/** Titles that stand right above the number (facts/idcards.md 3). */
const titles = ['chung minh nhan dan', 'can cuoc cong dan', 'citizen identity card', 'identity card'];

/** Where the value of a field must stand when it was not seen at first, the likeliest place first. */
export function placesFor(field: Looked, face: Face, card: Grey): Box[] {
  const label = face.labelBoxes[field];
  const regions = label ? besideOrBelow(label, card) : [];
  if (field === 'personalNumber') regions.push(...underTitle(face, card));
  return regions.flatMap((region) => lineIn(card, region) ?? []);
}

/** To the right of the label, or the line below it: below a long one first. */
function besideOrBelow(label: Box, card: Grey): Box[] {
  const below = {
    x: label.x - 10,
    y: label.y + label.height * 1.05,
    width: card.width * 0.62,
    height: card.height * 0.088,
  };
  const right = label.x + label.width + 4;
  const beside = { x: right, y: label.y - label.height * 0.6, width: card.width - right, height: label.height * 2.2 };
  return label.width > card.width * 0.15 ? [below, beside] : [beside, below];
}

/** Between the title and the name: the number is the largest print there. */
function underTitle({ lines, labelBoxes }: Face, card: Grey): Box[] {
  const title = lines.findLast(({ text }) => titles.some((one) => findNearly(foldWithOrigin(text).folded, one)));
  if (!title) return [];
  const top = title.box.y + title.box.height * 1.1;
  const name = labelBoxes.fullName;
  const bottom = name && name.y > top ? name.y : top + card.height * 0.12;
  return [{ x: card.width * 0.29, y: top, width: card.width * 0.7, height: bottom - top }];
}
