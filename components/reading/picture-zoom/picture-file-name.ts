import { fileName } from '../../../lib/export/file-names.ts';
import { lastPathPart } from '../../article/last-path-part.ts';

/**
 * A file name for a picture: the publisher's, or else made of `words`, with the extension of its type. A stored picture
 * may have another type than the publisher's file.
 */
export function pictureFileName(address: string, words: string, type: string): string {
  const own = lastPathPart(address).replace(/\.[a-z]\w{1,3}$/i, '');
  const extension = type.replace('image/', '').replace('jpeg', 'jpg');
  return `${fileName(own.trim() === '' ? words : own)}.${extension}`;
}
