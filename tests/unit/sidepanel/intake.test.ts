import { describe, expect, it } from 'vitest';
import { readingSize } from '../../../entrypoints/shared/picture-size';
import { lookAtFile } from '../../../entrypoints/sidepanel/intake/look-at-file';
import { partOf } from '../../../entrypoints/sidepanel/pictures';
import { tinyJpeg } from './tiny-jpeg';

const file = (...parts: BlobPart[]) => new File(parts, 'the.jpg', { type: 'image/jpeg' });
const bytes = (...values: (number | string)[]) =>
  Uint8Array.from(values.flatMap((value) => (typeof value === 'string' ? [...Buffer.from(value, 'latin1')] : [value])));

describe('what a file is, by its bytes and not by its name', () => {
  it.each([
    ['a JPEG', file(tinyJpeg()), { is: 'shown', size: { width: 1600, height: 1000 } }],
    ['a JPEG cut short', file(tinyJpeg({ whole: false })), { is: 'problem', problem: 'torn' }],
    [
      'too many pixels',
      file(tinyJpeg({ width: 20_000, height: 20_000 })),
      { is: 'problem', problem: 'too-many-pixels' },
    ],
    ['a PDF', file('%PDF-1.7\n'), { is: 'pdf' }],
    ['a TIFF', file(bytes('II*', 0, 8, 0, 0, 0)), { is: 'packed' }],
    ['a HEIC', file(bytes(0, 0, 0, 24, 'ftypheic', 0, 0, 0, 0)), { is: 'packed' }],
    ['a film', file(bytes(0, 0, 0, 24, 'ftypqt  ', 0, 0, 0, 0)), { is: 'problem', problem: 'not-a-picture' }],
    ['text', file('không phải ảnh'), { is: 'problem', problem: 'not-a-picture' }],
    ['nothing', file(), { is: 'problem', problem: 'not-a-picture' }],
    [
      'a drawing in XML',
      file('<svg xmlns="http://www.w3.org/2000/svg"/>'),
      { is: 'problem', problem: 'not-a-picture' },
    ],
  ])('%s', async (_, given, look) => {
    expect(await lookAtFile(given)).toEqual(look);
  });

  it('a file of more than 60 MB is not even opened', async () => {
    const large = Object.defineProperty(file('x'), 'size', { value: 61 * 2 ** 20 });
    expect(await lookAtFile(large)).toEqual({ is: 'problem', problem: 'too-large' });
  });

  it('a file that went away since it was chosen has a sentence of its own', async () => {
    const gone = file('x');
    gone.arrayBuffer = () => Promise.reject(new DOMException('gone', 'NotFoundError'));
    expect(await lookAtFile(gone)).toEqual({ is: 'problem', problem: 'unreadable' });
  });
});

describe('the size at which pictures are read', () => {
  it('a photo of 12 megapixels stays as it is; one of 48 becomes 24', () => {
    expect(readingSize({ width: 4000, height: 3000 }, 2)).toEqual({ width: 4000, height: 3000 });
    const { width, height } = readingSize({ width: 8000, height: 6000 }, 1);
    expect(width * height).toBeLessThanOrEqual(24_010_000);
    expect(width / height).toBeCloseTo(4 / 3, 3);
  });

  it.each([1, 3, 6, 12])('%i of the largest together never need more than 72 megapixels', (count) => {
    const { width, height } = readingSize({ width: 10_000, height: 10_000 }, count);
    expect(width * height * count).toBeLessThanOrEqual(72_100_000);
  });

  it('a crop lies at the same place of the picture, whatever size it was read at', () => {
    const crop = { image: 0, x: 400, y: 300, width: 40, height: 30 };
    expect(partOf(crop, { width: 4000, height: 3000 }, 1)).toEqual({ x: 0.1, y: 0.1, width: 0.01, height: 0.01 });
    // Twelve such pictures are read at half their size in each direction.
    const small = partOf(crop, { width: 4000, height: 6000 }, 12);
    expect(small.x).toBeCloseTo(0.2, 3);
    expect(small.height).toBeCloseTo(0.01, 3);
  });
});
