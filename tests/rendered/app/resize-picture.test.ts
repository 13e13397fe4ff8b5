import { expect, test } from 'vitest';
import { resizePicture } from '../../../lib/app/resize-picture.ts';
import { pictureBounds } from '../../../lib/site/bounds.ts';

/** A picture of this size: gray, or of random dots, which no format can make small. */
function draw(
  [width, height]: readonly [number, number],
  { type = 'image/png', quality = 1, isRandom = false } = {},
): Promise<Blob> {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('There is no canvas.');
  const { data } = context.createImageData(width, height);
  for (let at = 0; at < data.length; at += 4) {
    const value = isRandom ? Math.random() * 256 : 128;
    data.set([value, value, value, 255], at);
  }
  context.putImageData(new ImageData(data, width, height), 0, 0);
  return canvas.convertToBlob({ type, quality });
}

/** A JPEG file with a mark that cameras write: its pixels are to be shown turned by a quarter. */
async function turned(file: Blob): Promise<Blob> {
  const orientation = [0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0];
  const exif = [...'Exif\0\0MM\0*'].map((letter) => letter.charCodeAt(0));
  const body = [...exif, 0, 0, 0, 8, 0, 1, ...orientation, 0, 0, 0, 0];
  const bytes = new Uint8Array(await file.arrayBuffer());
  const mark = Uint8Array.of(0xff, 0xe1, 0, body.length + 2, ...body);
  return new Blob([bytes.slice(0, 2), mark, bytes.slice(2)], { type: file.type });
}

test('picture: one that is wider than the text is scaled down to WebP', async () => {
  const stored = await resizePicture(await draw([3_200, 100]), false);
  expect(stored).toMatchObject({ width: 1_600, height: 50, blob: { type: 'image/webp' } });
  const bitmap = await createImageBitmap(stored?.blob ?? new Blob());
  expect([bitmap.width, bitmap.height]).toEqual([1_600, 50]);
});

test('picture: a large file is written anew in its size where that makes it smaller', async () => {
  const file = await draw([500, 500], { isRandom: true });
  expect(file.size).toBeGreaterThan(pictureBounds.maxUnscaledBytes);
  const stored = await resizePicture(file, false);
  expect(stored).toMatchObject({ width: 500, height: 500, blob: { type: 'image/webp' } });
  expect(stored?.blob.size).toBeLessThan(file.size);
});

test('picture: a large file stays as it is where it would only grow', async () => {
  const file = await draw([900, 900], { type: 'image/webp', quality: 0.5, isRandom: true });
  expect(file.size).toBeGreaterThan(pictureBounds.maxUnscaledBytes);
  expect((await resizePicture(file, false))?.blob).toBe(file);
});

test.each([
  ['a small one', [800, 500], false],
  ['a moving one of any size', [3_200, 100], true],
] as const)('picture: %s is stored as it is', async (_which, size, isAnimated) => {
  const blob = await draw(size);
  const [width, height] = size;
  expect(await resizePicture(blob, isAnimated)).toEqual({ blob, width, height });
});

test('picture: one that a camera has turned has the size in which it is shown', async () => {
  const file = await turned(await draw([400, 200], { type: 'image/jpeg' }));
  expect(await resizePicture(file, false)).toMatchObject({ width: 200, height: 400, blob: file });
});

test('picture: a file that the browser cannot decode is none', async () => {
  expect(await resizePicture(new Blob(['<html>'], { type: 'image/png' }), false)).toBeNull();
});
