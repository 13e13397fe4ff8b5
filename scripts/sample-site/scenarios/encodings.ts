import { withHeaders } from '../reply.ts';
import { unconditionalFeed } from './modify-feed.ts';
import { defineScenarios, type ScenarioDefinition } from './scenario-definition.ts';

const labeled = (description: string, charset: string): ScenarioDefinition => ({
  description,
  feed: (request) =>
    withHeaders(unconditionalFeed(request), {
      'content-type': `application/rss+xml; charset=${charset}`,
    }),
});

const written = (
  description: string,
  type: string,
  bytes: (xml: string) => Buffer,
): ScenarioDefinition => ({
  description,
  feed: (request) => {
    const reply = unconditionalFeed(request);
    return withHeaders({ ...reply, body: bytes(String(reply.body)) }, { 'content-type': type });
  },
});

const rssType = 'application/rss+xml';

/** Wrong or missing encoding declarations. */
export const encodings = defineScenarios({
  thaiLabel: labeled('The bytes are UTF-8, declared as Windows-874.', 'windows-874'),
  latinLabel: labeled('The bytes are UTF-8, declared as Windows-1252.', 'windows-1252'),
  unknownLabel: labeled('The declared encoding does not exist.', 'x-unheard-of'),
  noLabel: written('There is no label.', 'text/xml', (xml) =>
    Buffer.from(xml.replace(' encoding="UTF-8"', '')),
  ),
  byteOrderMark: written('The document starts with a byte order mark.', rssType, (xml) =>
    Buffer.from(`\ufeff${xml}`),
  ),
  utf16: written('The document is UTF-16 with a byte order mark.', rssType, (xml) =>
    Buffer.from(`\ufeff${xml.replace('UTF-8', 'UTF-16')}`, 'utf16le'),
  ),
  utf16Unmarked: written('The document is UTF-16 without a byte order mark.', rssType, (xml) =>
    Buffer.from(xml.replace('UTF-8', 'UTF-16'), 'utf16le'),
  ),
  falseUtf16: labeled('The bytes are UTF-8, declared as UTF-16.', 'utf-16'),
});
