import { describe, expect, test } from 'vitest';
import { decode } from '../../lib/feed/decode.ts';
import { validateItems } from '../../lib/feed/item.ts';
import { parseFeed } from '../../lib/feed/parse.ts';
import { canonicalCommentsUrl } from '../../lib/site/forum.ts';
import { expectedItems, feedSuites, feedsOf } from '../support/builders/published-suites.ts';

/** Documents of the suites that aren't feeds. */
const noFeeds = [
  'parser/universal/empty_feed.xml',
  'parser/universal/unknown_feed.xml',
  'empty.xml',
];

/** Number of items by start tags, outside comments and CDATA. */
function itemsIn(xml: string): number {
  const bare = xml.replace(/<!\[CDATA\[[\s\S]*?\]\]>|<!--[\s\S]*?-->/g, '');
  return bare.match(/<(?:\w+:)?(?:item|entry)[\s>]/g)?.length ?? 0;
}

describe.each(feedSuites)('published feeds of %s', (suite) => {
  test.each(feedsOf(suite))('%s', (name, bytes) => {
    const xml = decode(bytes, 'application/xml');
    const feed = parseFeed(xml);
    expect(feed.ok).toBe(!noFeeds.includes(name));
    if (!feed.ok) return;
    expect(feed.value.items).toHaveLength(itemsIn(xml));
    // Most items are rejected, since they aren't this publisher's; none may throw.
    const { items, rejects } = validateItems(
      feed.value.items,
      'https://rareearthexchanges.com/feed/',
      canonicalCommentsUrl,
    );
    expect(items.length + rejects.length).toBeLessThanOrEqual(feed.value.items.length);
  });
});

const documents = new Map(feedsOf('gofeed'));

test.each(Object.entries(expectedItems()))(
  'published feed %s: items equal those of another parser',
  (name, items) => {
    const feed = parseFeed(decode(documents.get(name) ?? new Uint8Array(), 'application/xml'));
    if (!feed.ok) throw new Error(`It was read as ${feed.failure.kind}.`);
    const read = feed.value.items.map(({ title, link }) => ({
      title: title.trim(),
      link: link.trim(),
    }));
    expect(read).toMatchObject(items);
  },
);
