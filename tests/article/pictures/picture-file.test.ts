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

/** Bytes as words: numbers as they are, text letter by letter. */
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

/** The frame's header comes after a segment of another kind and some filling. */
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

describe('a picture is told by its bytes', () => {
  test.each<[string, Uint8Array, PictureFile]>([
    ['PNG', png, { type: 'image/png', width: 64, height: 40, isAnimated: false }],
    ['PNG that moves', animatedPng, { type: 'image/png', width: 64, height: 40, isAnimated: true }],
    ['GIF', movingGif(), { type: 'image/gif', width: 16, height: 16, isAnimated: true }],
    ['JPEG', jpeg(0xc0), { type: 'image/jpeg', width: 1024, height: 640, isAnimated: false }],
    [
      'progressive JPEG',
      jpeg(0xc2),
      { type: 'image/jpeg', width: 1024, height: 640, isAnimated: false },
    ],
    [
      'WebP with loss',
      webp('VP8 ', 0, 0, 0, 0x9d, 0x01, 0x2a, 0x00, 0x44, 0x80, 0x02),
      { type: 'image/webp', width: 1024, height: 640, isAnimated: false },
    ],
    [
      'WebP without loss',
      webp('VP8L', 0x2f, 0xff, 0xc3, 0x9f, 0x00),
      { type: 'image/webp', width: 1024, height: 640, isAnimated: false },
    ],
    [
      'WebP that moves',
      webp('VP8X', 0x02, 0, 0, 0, 0xff, 0x03, 0, 0x7f, 0x02, 0),
      { type: 'image/webp', width: 1024, height: 640, isAnimated: true },
    ],
    ['AVIF', avif('avif'), { type: 'image/avif', width: 1024, height: 640, isAnimated: false }],
    [
      'AVIF that moves',
      avif('avis'),
      { type: 'image/avif', width: 1024, height: 640, isAnimated: true },
    ],
  ])('%s', (_kind, file, expected) => {
    expect(readPictureFile(file)).toEqual(expected);
  });

  test.each<[string, Uint8Array]>([
    ['nothing', bytes()],
    ['a page', bytes('<!doctype html><title>Not found</title>')],
    ['a film', bytes(0, 0, 0, 24, 'ftypisom', 0, 0, 0, 0)],
    ['sound', bytes('RIFF', 0, 0, 0, 0, 'WAVE')],
    ['a WebP of an unknown kind', webp('VP9 ')],
    ['the first bytes of a PNG alone', png.subarray(0, 8)],
    ['the first bytes of a JPEG alone', bytes(0xff, 0xd8, 0xff, 0xe0, 0, 4)],
    ['a JPEG that loses its way', bytes(0xff, 0xd8, 0xff, 0xe0, 0, 2, 'film', 'film')],
    ['a JPEG whose segments lead nowhere', bytes(0xff, 0xd8, 0xff, 0xe0, 0, 0, 0xff, 0xe0, 0, 0)],
    ['a drawing', bytes('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')],
  ])('%s is none', (_kind, file) => {
    expect(readPictureFile(file)).toBeNull();
  });

  test.each([
    ['<svg xmlns="http://www.w3.org/2000/svg"/>', true],
    ['<?xml version="1.0"?>\n<!-- Drawn by hand -->\n<svg></svg>', true],
    ['\u00ef\u00bb\u00bf <svg></svg>', true],
    ['<!doctype html><p>A <svg></svg></p>', false],
    ['<?xml version="1.0"?><rss/>', false],
  ])('%s is a drawing: %s', (text, expected) => {
    expect(isSvg(bytes(text))).toBe(expected);
  });
});

describe('a picture is kept', () => {
  const size = (width: number, height: number) => ({ width, height });

  test.each([
    ['as it is where it is small', size(1024, 640), 90_000, null],
    ['at its size where it only has many bytes', size(1024, 640), 900_000, size(1024, 640)],
    ['smaller where it is wider than can be seen', size(3200, 2000), 90_000, size(1600, 1000)],
    ['smaller where it is a very long strip', size(1000, 16_000), 90_000, size(500, 8000)],
    ['a pixel wide at least', size(2, 80_000), 90_000, size(1, 8000)],
  ])('%s', (_story, file, length, expected) => {
    expect(downscaledSize({ ...file, isAnimated: false }, length)).toEqual(expected);
  });

  test('as it is where it would lose its movement', () => {
    expect(downscaledSize({ ...size(3200, 2000), isAnimated: true }, 900_000)).toBeNull();
  });

  test.each([
    [7000, 7000, false],
    [30_000, 30_000, true],
  ])('not at all where %i × %i pixels would have to be decoded: %s', (width, height, expected) => {
    expect(exceedsDecodeLimit({ type: 'image/png', width, height, isAnimated: false })).toBe(
      expected,
    );
  });
});
