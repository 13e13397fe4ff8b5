import type { ResizedPicture } from '../../../lib/app/resize-picture.ts';
import { readPictureFile } from '../../../lib/article/pictures/picture-file.ts';

/**
 * Fakes the browser's image decoder: reads the size from the header and keeps the file. A file without data after its
 * header can't be decoded. End-to-end tests cover real decoding.
 */
export async function fakeDrawPicture(file: Blob): Promise<ResizedPicture | null> {
  const header = readPictureFile(new Uint8Array(await file.arrayBuffer()));
  if (!header || file.size < 40) return null;
  return { blob: file, width: header.width, height: header.height };
}
