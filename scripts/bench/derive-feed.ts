import { draftOf } from '../../lib/article/ingest/draft.ts';
import type { Draft } from '../../lib/article/model/article.ts';
import { decode } from '../../lib/feed/decode.ts';
import { baseOf, validateItems } from '../../lib/feed/item.ts';
import { parseFeed } from '../../lib/feed/parse.ts';
import { canonicalCommentsUrl } from '../../lib/site/forum.ts';
import { site } from '../../lib/site/site.ts';

/** The articles in a feed as our worker derives them. Bundled into the baseline extension. */
export async function deriveFeed(bytes: Uint8Array): Promise<Draft[]> {
  const feed = parseFeed(decode(bytes, 'application/rss+xml'));
  if (!feed.ok) throw new Error('The measured feed could not be parsed.');
  const base = baseOf(feed.value, site.home);
  const { items } = validateItems(feed.value.items, base, canonicalCommentsUrl);
  return Promise.all(items.map((item) => draftOf(item, 'news')));
}
