/**
 * Trains the classifier of the machine-readable zone: `npx tsx tests/tools/train-zone.ts`, some minutes on one core.
 * Needs imagemagick and fonts-ocr-b. Letters of the public OCR-B are set in lines, weathered and cut into places by the
 * reader's own code; a place becomes one of 37 characters. Text and weather come from a fixed seed. The result,
 * utils/card/zone/model.gen.json, is kept in the project.
 */
import { writeFileSync } from 'node:fs';
import { cell, characters } from '../../utils/card/zone/strip';
import { randomOf } from '../fixtures/cards/random';
import { glyphsOf } from './train-zone/glyphs';
import { Network } from './train-zone/network';
import { weatheredPlaces } from './train-zone/weather';

const lines = Number(process.env.ZONE_LINES ?? 9000);
const sizes = [cell.width * cell.height, 112, 64, characters.length];
const random = randomOf('zone', 2026);
const glyphs = glyphsOf('/usr/share/fonts/opentype/ocr-b/OCRB.otf');
const network = new Network(sizes, random);

let [seen, right] = [0, 0];
for (let line = 0; line < lines; line += 1) {
  const samples = weatheredPlaces(glyphs, random);
  const rate = 0.02 * (1 - line / lines) + 0.0004;
  for (const { place, character } of samples) {
    seen += 1;
    if (network.learn(place, characters.indexOf(character), rate)) right += 1;
  }
  if (line % 500 === 499) {
    console.log(`${line + 1} lines, wrong before learning: ${(100 * (1 - right / seen)).toFixed(2)} %`);
    [seen, right] = [0, 0];
  }
}
writeFileSync('utils/card/zone/model.gen.json', `${JSON.stringify(network.packed())}\n`);
