import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import UTIF from 'utif2';
import type { Pixels } from '../../../utils/card';
import { closeDarkroom, renderFace } from '../../fixtures/cards';
import { shotFor } from '../../fixtures/cards/camera/conditions';
import { photograph, scan } from '../../fixtures/cards/camera/shot';
import { toJpeg } from '../../fixtures/cards/darkroom';
import { styles } from '../../fixtures/cards/faces/styles';
import { type Person, personFor } from '../../fixtures/cards/people/person';
import { pngFile, turnedBy90, videoFrame } from './pictures';

/** Files of one made-up person's card in every form people have them, and files that are none. */
export interface Papers {
  person: Person;
  front: string;
  back: string;
  scanPdf: string;
  scanTiff: string;
  /** Stored lying on its side; its EXIF orientation says how to turn it. */
  turned: string;
  /** A phone's picture, made once from such a card by heif-enc 1.15; nobody's encoder is in the project. */
  phone: string;
  video: string;
  torn: string;
  tornTiff: string;
  tornPdf: string;
  tornPhone: string;
  text: string;
  huge: string;
  locked: string;
}

/** Draws the card and files it. Neither half of the reader's pictures has this seed. */
export async function cardPapers(): Promise<Papers> {
  const folder = resolve('.cache/card-papers');
  mkdirSync(folder, { recursive: true });
  const keep = (name: string, content: Uint8Array | string) => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };
  const person = personFor('cccd-2021', 50_001);
  const front = await renderFace('cccd-2021', 'front', person, styles.A);
  const back = await renderFace('cccd-2021', 'back', person, styles.A);
  await closeDarkroom();
  const sheet = scan([front, back], { seed: 5, dpi: 300, noise: 2, isGrey: false, turn: 0 }).pixels;
  const pdf = await pdfOf(sheet);
  const tiff = tiffOf(sheet);
  const phone = resolve('tests/e2e/card/phone.heic');
  const half = (bytes: Uint8Array) => bytes.subarray(0, bytes.length >> 1);
  const frontJpeg = toJpeg(front, 88);
  return {
    person,
    front: keep('mat-truoc.jpg', frontJpeg),
    back: keep('mat-sau.jpg', toJpeg(photograph(back, shotFor('clean', 50_001)).pixels, 88)),
    scanPdf: keep('ban-quet.pdf', pdf),
    scanTiff: keep('ban-quet.tif', tiff),
    turned: keep('xoay.jpg', turnedBy90(front)),
    phone,
    video: keep('camera.mjpeg', videoFrame(front)),
    torn: keep('dut.jpg', half(frontJpeg)),
    tornTiff: keep('dut.tif', half(tiff)),
    tornPdf: keep('dut.pdf', half(pdf)),
    tornPhone: keep('dut.heic', half(readFileSync(phone))),
    text: keep('chu.jpg', 'đây không phải là ảnh'),
    huge: keep('khong-lo.png', pngFile(20_000, 20_000)),
    locked: keep('khoa.pdf', await pdfOf(sheet, 'bí mật')),
  };
}

async function pdfOf(sheet: Pixels, password?: string): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const page = document.addPage([595, 842]);
  page.drawImage(await document.embedJpg(toJpeg(sheet, 85)), { x: 0, y: 0, width: 595, height: 842 });
  if (password) document.encrypt({ userPassword: password, ownerPassword: `${password}!`, permissions: {} });
  return document.save();
}

function tiffOf({ data, width, height }: Pixels): Uint8Array {
  return new Uint8Array(UTIF.encodeImage(new Uint8Array(data), width, height));
}
