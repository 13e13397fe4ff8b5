import { withHeaders } from '../reply.ts';
import { unconditionalFeed } from './modify-feed.ts';
import { defineScenarios, type ScenarioDefinition } from './scenario-definition.ts';

const labelled = (description: string, charset: string): ScenarioDefinition => ({
  description,
  feed: (visit) =>
    withHeaders(unconditionalFeed(visit), {
      'content-type': `application/rss+xml; charset=${charset}`,
    }),
});

const written = (
  description: string,
  type: string,
  bytes: (xml: string) => Buffer,
): ScenarioDefinition => ({
  description,
  feed: (visit) => {
    const reply = unconditionalFeed(visit);
    return withHeaders({ ...reply, body: bytes(String(reply.body)) }, { 'content-type': type });
  },
});

const RSS = 'application/rss+xml';

/** Wrong or missing encoding declarations. */
export const encodings = defineScenarios({
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
