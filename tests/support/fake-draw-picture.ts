import type { ResizedPicture } from '../../lib/app/resize-picture.ts';
import { readPictureFile } from '../../lib/article/pictures/picture-file.ts';

/**
 * Stands in for the decoder, which only browsers have: takes the size from the file's header and keeps the file. A file
 * without bytes behind its header cannot be decoded. What a real one makes of pictures is told in e2e.
 */
export async function fakeDrawPicture(file: Blob): Promise<ResizedPicture | null> {
  const header = readPictureFile(new Uint8Array(await file.arrayBuffer()));
  if (!header || file.size < 40) return null;
  return { blob: file, width: header.width, height: header.height };
}
