import { downscaledSize } from '../article/pictures/picture-file.ts';
import { pictureBounds } from '../site/bounds.ts';

/** A picture as it is stored. */
export interface ResizedPicture {
  blob: Blob;
  width: number;
  height: number;
}

/**
 * Decodes a picture, and downscales it if it is larger than the page can show. `null` if it can't be decoded; then the
 * page could not show it either.
 */
export async function resizePicture(
  file: Blob,
  isAnimated: boolean,
): Promise<ResizedPicture | null> {
  const bitmap = await createImageBitmap(file).catch(() => null);
  if (!bitmap) return null;
  try {
    // The bitmap is upright: the file's EXIF orientation is applied already.
    const { width, height } = bitmap;
    const size = downscaledSize({ width, height, isAnimated }, file.size);
    const smaller = size && (await redrawAt(bitmap, size));
    const isGain = smaller && (smaller.size < file.size || size.width < width);
    return isGain ? { blob: smaller, ...size } : { blob: file, width, height };
  } finally {
    bitmap.close();
  }
}

async function redrawAt(
  bitmap: ImageBitmap,
  { width, height }: { width: number; height: number },
): Promise<Blob | null> {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (!context) return null;
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, 0, 0, width, height);
  return canvas.convertToBlob({ type: 'image/webp', quality: pictureBounds.quality });
}
