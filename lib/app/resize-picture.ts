import { downscaledSize } from '../article/pictures/picture-file.ts';
import { pictureBounds } from '../site/bounds.ts';

/** A picture as it is kept. */
export interface ResizedPicture {
  blob: Blob;
  width: number;
  height: number;
}

/**
 * Decodes a picture and draws it anew where it is larger than what can be seen of it. A file that cannot be decoded here
 * would not show in the page either. Works in the worker, which has no document.
 */
export async function resizePicture(
  file: Blob,
  isAnimated: boolean,
): Promise<ResizedPicture | null> {
  const bitmap = await createImageBitmap(file).catch(() => null);
  if (!bitmap) return null;
  try {
    // The bitmap stands upright; a camera's file may say in a note that it does not.
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
