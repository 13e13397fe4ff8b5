import { pictureUrlsOf } from '../../article/document/picture-urls.ts';
import type { Body } from '../../article/model/body.ts';
import { base64Of } from '../../base64.ts';
import type { Pictures } from '../../export/writer.ts';
import { readPictureBlob } from '../../store/media/shown-pictures.ts';

/** Reads the stored pictures of a body as data URLs, so that a page can show them offline. */
export async function readPictures(body: Body): Promise<Pictures> {
  const found = new Map<string, string>();
  for (const url of pictureUrlsOf(body)) {
    const blob = await readPictureBlob(url);
    if (blob) found.set(url, await dataUrl(blob));
  }
  return found;
}

async function dataUrl(blob: Blob): Promise<string> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  return `data:${blob.type};base64,${base64Of([bytes])}`;
}
