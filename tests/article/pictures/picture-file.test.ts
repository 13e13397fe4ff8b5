import { describe, expect, test } from 'vitest';
import {
  downscaledSize,
  exceedsDecodeLimit,
  isSvg,
  type PictureFile,
  readPictureFile,
} from '../../../lib/article/pictures/picture-file.ts';
import { movingGif } from '../../../scripts/sample-site/media/gif.ts';
import { pictureAt } from '../../../scripts/sample-site/media/picture.ts';

/** Bytes of numbers and ASCII text. */
const bytes = (...parts: (number | string)[]): Uint8Array =>
  new Uint8Array(
    parts.flatMap((part) => (typeof part === 'string' ? [...Buffer.from(part, 'latin1')] : [part])),
  );

const png = pictureAt('/wp-content/uploads/kiln-64x40.png');
const animatedPng = Buffer.concat([
  png.subarray(0, 33),
  bytes(0, 0, 0, 8, 'acTL', 0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0),
  png.subarray(33),
]);

/** The frame header comes after a segment of another kind and some fill bytes. */
const jpeg = (marker: number) =>
  bytes(0xff, 0xd8, 0xff, 0xe0, 0, 4, 'JF', 0xff, 0xff, marker, 0, 17, 8, 2, 0x80, 4, 0, 3);

const webp = (kind: string, ...rest: (number | string)[]) =>
  bytes('RIFF', 0, 0, 0, 0, 'WEBP', kind, 0, 0, 0, 0, ...rest);

const avif = (brand: string) =>
  bytes(
    0,
    0,
    0,
    24,
    'ftyp',
    brand,
    0,
    0,
    0,
    0,
    'mif1',
    0,
    0,
    0,
    20,
    'ispe',
    0,
    0,
    0,
    0,
    0,
    0,
    4,
    0,
    0,
    0,
    2,
    0x80,
  );

describe('picture format', () => {
  test.each<[string, Uint8Array, PictureFile]>([
    ['PNG', png, { type: 'image/png', width: 64, height: 40, isAnimated: false }],
    ['animated PNG', animatedPng, { type: 'image/png', width: 64, height: 40, isAnimated: true }],
    ['GIF', movingGif(), { type: 'image/gif', width: 16, height: 16, isAnimated: true }],
    ['JPEG', jpeg(0xc0), { type: 'image/jpeg', width: 1024, height: 640, isAnimated: false }],
    [
      'progressive JPEG',
      jpeg(0xc2),
      { type: 'image/jpeg', width: 1024, height: 640, isAnimated: false },
    ],
    [
      'lossy WebP',
      webp('VP8 ', 0, 0, 0, 0x9d, 0x01, 0x2a, 0x00, 0x44, 0x80, 0x02),
      { type: 'image/webp', width: 1024, height: 640, isAnimated: false },
    ],
    [
      'lossless WebP',
      webp('VP8L', 0x2f, 0xff, 0xc3, 0x9f, 0x00),
      { type: 'image/webp', width: 1024, height: 640, isAnimated: false },
    ],
    [
      'animated WebP',
      webp('VP8X', 0x02, 0, 0, 0, 0xff, 0x03, 0, 0x7f, 0x02, 0),
      { type: 'image/webp', width: 1024, height: 640, isAnimated: true },
    ],
    ['AVIF', avif('avif'), { type: 'image/avif', width: 1024, height: 640, isAnimated: false }],
    [
      'animated AVIF',
      avif('avis'),
      { type: 'image/avif', width: 1024, height: 640, isAnimated: true },
    ],
  ])('%s', (_kind, file, expected) => {
    expect(readPictureFile(file)).toEqual(expected);
  });

  test.each<[string, Uint8Array]>([
    ['an empty file', bytes()],
    ['a web page', bytes('<!doctype html><title>Not found</title>')],
    ['a video', bytes(0, 0, 0, 24, 'ftypisom', 0, 0, 0, 0)],
    ['a sound file', bytes('RIFF', 0, 0, 0, 0, 'WAVE')],
    ['a WebP of an unknown kind', webp('VP9 ')],
    ['only the first bytes of a PNG', png.subarray(0, 8)],
    ['only the first bytes of a JPEG', bytes(0xff, 0xd8, 0xff, 0xe0, 0, 4)],
    ['a JPEG with a broken segment', bytes(0xff, 0xd8, 0xff, 0xe0, 0, 2, 'film', 'film')],
    ['a JPEG with endless segments', bytes(0xff, 0xd8, 0xff, 0xe0, 0, 0, 0xff, 0xe0, 0, 0)],
    ['an SVG file', bytes('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')],
  ])('is unknown for %s', (_kind, file) => {
    expect(readPictureFile(file)).toBeNull();
  });

  test.each([
    ['<svg xmlns="http://www.w3.org/2000/svg"/>', true],
    ['<?xml version="1.0"?>\n<!-- Drawn by hand -->\n<svg></svg>', true],
    ['\u00ef\u00bb\u00bf <svg></svg>', true],
    [' \u00ef\u00bb\u00bf<svg></svg>', true],
    [' ! <svg></svg>', false],
    ['<!doctype html><p>A <svg></svg></p>', false],
    ['<?xml version="1.0"?><rss/>', false],
  ])('is SVG for %s: %s', (text, expected) => {
    expect(isSvg(bytes(text))).toBe(expected);
  });
});

describe('a stored picture', () => {
  const size = (width: number, height: number) => ({ width, height });

  test.each([
    ['keeps its file if it is small', size(1024, 640), 90_000, null],
    ['keeps its size if only its bytes are many', size(1024, 640), 900_000, size(1024, 640)],
    ['is scaled down if it is wider than the column', size(3200, 2000), 90_000, size(1600, 1000)],
    ['is scaled down if it is a very long strip', size(1000, 16_000), 90_000, size(500, 8000)],
    ['is at least one pixel wide', size(2, 80_000), 90_000, size(1, 8000)],
  ])('%s', (_case, file, length, expected) => {
    expect(downscaledSize({ ...file, isAnimated: false }, length)).toEqual(expected);
  });

  test('keeps its file if it is animated', () => {
    expect(downscaledSize({ ...size(3200, 2000), isAnimated: true }, 900_000)).toBeNull();
  });

  test.each([
    [7000, 7000, false],
    [30_000, 30_000, true],
  ])('is refused if %i × %i pixels would have to be decoded: %s', (width, height, expected) => {
    expect(exceedsDecodeLimit({ type: 'image/png', width, height, isAnimated: false })).toBe(
      expected,
    );
  });
});
