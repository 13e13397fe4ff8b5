import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { decode } from '../../lib/feed/decode.ts';
import { baseOf, validateItems } from '../../lib/feed/item.ts';
import { parseFeed } from '../../lib/feed/parse.ts';
import { canonicalCommentsUrl } from '../../lib/site/forum.ts';

const folder = new URL('../fixtures/feeds/', import.meta.url);
const address = 'https://rareearthexchanges.com/feed/';

const stories = readdirSync(folder)
  .filter((name) => name.endsWith('.xml'))
  .map((name) => name.slice(0, -'.xml'.length));

/** The parsed document: `{ failure }`, or `{ items, rejects }` with ISO dates and the document's own defects. */
function read(story: string): unknown {
  const bytes = new Uint8Array(readFileSync(new URL(`${story}.xml`, folder)));
  const feed = parseFeed(decode(bytes, 'application/rss+xml'));
  if (!feed.ok) return { failure: feed.failure.kind };
  const { unclosedItems, isUnclosed } = feed.value;
  const base = baseOf(feed.value, address);
  const { items, rejects } = validateItems(feed.value.items, base, canonicalCommentsUrl);
  return {
    items: items.map((item) => ({
      ...item,
      publishedAt: readable(item.publishedAt),
      modifiedAt: readable(item.modifiedAt),
    })),
    rejects,
    ...(unclosedItems > 0 && { unclosedItems }),
    ...(isUnclosed && { isUnclosed }),
  };
}

const readable = (at: number | null): string | null =>
  at === null ? null : new Date(at).toISOString();

test.each(stories)('feed fixture: %s', (story) => {
  const expected: unknown = JSON.parse(readFileSync(new URL(`${story}.json`, folder), 'utf8'));
  expect(read(story)).toEqual(expected);
});
