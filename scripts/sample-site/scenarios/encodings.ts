import { withHeaders } from '../reply.ts';
import { wholeFeed } from './modify-feed.ts';
import { type Play, plays } from './scenario-definition.ts';

const labelled = (says: string, charset: string): Play => ({
  says,
  feed: (visit) =>
    withHeaders(wholeFeed(visit), { 'content-type': `application/rss+xml; charset=${charset}` }),
});

const written = (says: string, type: string, bytes: (xml: string) => Buffer): Play => ({
  says,
  feed: (visit) => {
    const reply = wholeFeed(visit);
    return withHeaders({ ...reply, body: bytes(String(reply.body)) }, { 'content-type': type });
  },
});

const RSS = 'application/rss+xml';

/** What can be said wrongly about characters. */
export const encodings = plays({
  thaiLabel: labelled('The bytes are UTF-8, and the label says Thai.', 'windows-874'),
  latinLabel: labelled('The bytes are UTF-8, and the label says Latin.', 'windows-1252'),
  unknownLabel: labelled('The label names no encoding that there is.', 'x-unheard-of'),
  noLabel: written('There is no label.', 'text/xml', (xml) =>
    Buffer.from(xml.replace(' encoding="UTF-8"', '')),
  ),
  byteOrderMark: written('A byte order mark stands before the document.', RSS, (xml) =>
    Buffer.from(`\ufeff${xml}`),
  ),
  utf16: written('The document is written in UTF-16 and marked so.', RSS, (xml) =>
    Buffer.from(`\ufeff${xml.replace('UTF-8', 'UTF-16')}`, 'utf16le'),
  ),
  utf16Unmarked: written('The document is written in UTF-16 without a mark.', RSS, (xml) =>
    Buffer.from(xml.replace('UTF-8', 'UTF-16'), 'utf16le'),
  ),
  falseUtf16: labelled('The label says UTF-16, and the bytes are UTF-8.', 'utf-16'),
});
