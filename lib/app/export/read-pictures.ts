import { pictureUrlsOf } from '../../article/document/picture-urls.ts';
import type { Body } from '../../article/model/body.ts';
import type { Pictures } from '../../export/writer.ts';
import { readPictureBlob } from '../../store/media/pictures.ts';

/** Reads the stored pictures of a body for a page that has to show them offline. */
export async function readPictures(body: Body): Promise<Pictures> {
  const found = new Map<string, string>();
  for (const url of pictureUrlsOf(body)) {
    const blob = await readPictureBlob(url);
    if (blob) found.set(url, await dataAddress(blob));
  }
  return found;
}

/** The number of arguments that a call takes in every browser; a multiple of three, so that base64 pieces join. */
const bytesPerCall = 8_190;

async function dataAddress(blob: Blob): Promise<string> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  const pieces = Array.from({ length: Math.ceil(bytes.length / bytesPerCall) }, (_, index) =>
    btoa(String.fromCharCode(...bytes.subarray(index * bytesPerCall, (index + 1) * bytesPerCall))),
  );
  return `data:${blob.type};base64,${pieces.join('')}`;
}
