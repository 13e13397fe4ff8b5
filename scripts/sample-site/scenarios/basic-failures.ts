import { replaceSpan } from '../feed/replace-span.ts';
import { notFoundPage, sectionPage } from '../pages/section-page.ts';
import { htmlReply, withHeaders } from '../reply.ts';
import { withModifiedFeed } from './modify-feed.ts';
import { defineScenarios } from './scenario-definition.ts';

const hugeBytes = 12 * 1_024 * 1_024;
const brokenItemXml = `\t<item>
\t\t<pubDate>Mon, 23 Nov 2026 09:00:00 +0000</pubDate>
\t\t<description><![CDATA[An item that a plugin left without title, link and guid.]]></description>
\t</item>\n`;

/** Basic failures. */
export const basicFailures = defineScenarios({
  normal: { description: 'All is well.' },
  down: { description: 'The connection breaks without a response.', feed: () => 'breaks' },
  slow: { description: 'The headers never come.', feed: () => 'hangs' },
  notFound: {
    description: 'The feed’s URL is 404.',
    feed: () => htmlReply(notFoundPage(), 404),
  },
  gone: {
    description: 'The feed’s URL is 410.',
    feed: () => htmlReply('<h1>Gone</h1>', 410),
  },
  serverError: {
    description: 'WordPress cannot reach its database.',
    feed: () => htmlReply('<h1>Error establishing a database connection</h1>', 500),
  },
  html: {
    description: 'An HTML page with status 200 replaces the feed.',
    feed: () => htmlReply(sectionPage('Welcome', '/', [])),
  },
  truncated: {
    description: 'The document ends inside its first item, with a matching length.',
    feed: withModifiedFeed((xml) => xml.slice(0, middleOfItem(xml))),
  },
  huge: {
    description: 'The document exceeds every size limit.',
    feed: withModifiedFeed(padded),
  },
  brokenItem: {
    description: 'One item lacks title, link and guid; the others are good.',
    feed: withModifiedFeed((xml) => xml.replace('</item>\n', `</item>\n${brokenItemXml}`)),
  },
  empty: {
    description: 'The channel has no items.',
    feed: withModifiedFeed((xml) => replaceSpan(xml, '\t<item>', '</item>\n', '')),
  },
  setCookie: {
    description: 'Every response sets a cookie, like a visitor counter.',
    feed: ({ defaultReply }) =>
      withHeaders(defaultReply(), { 'set-cookie': 'visitor=1; Path=/; Secure' }),
  },
});

/** An offset two thirds into the first item. */
function middleOfItem(xml: string): number {
  const start = xml.indexOf('<item>');
  const end = xml.indexOf('</item>', start);
  return start + Math.floor(((end - start) * 2) / 3);
}

/** Padding before the first item, so that items can't be read without it. */
function* padded(xml: string): Generator<string> {
  const start = Math.max(0, xml.indexOf('\t<item>'));
  const filler = `<!-- ${'rare earth '.repeat(5_957)}-->\n`;
  yield xml.slice(0, start);
  for (let sent = 0; sent < hugeBytes; sent += filler.length) yield filler;
  yield xml.slice(start);
}
