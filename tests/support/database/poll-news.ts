import { draftOf } from '../../../lib/article/ingest/draft.ts';
import type { FeedItem } from '../../../lib/feed/feed-item.ts';
import { saveRefresh } from '../../../lib/store/ingest/save-refresh.ts';
import { newChannel } from '../../../lib/store/rows/channels.ts';
import { hour } from '../../../lib/time.ts';
import { feedItem } from '../builders/feed-items.ts';

/** The most articles that a poll indexes itself. */
const itemsPerPoll = 50;

/** Stores and indexes articles as polls do, in this order; the first gets the lowest id. */
export async function pollNews(
  now: number,
  ...items: readonly (Partial<FeedItem> & { slug: string; text: string })[]
): Promise<void> {
  for (let at = 0; at < items.length; at += itemsPerPoll) {
    const drafts = items
      .slice(at, at + itemsPerPoll)
      .map(({ slug, text, ...fields }) =>
        draftOf(
          feedItem(slug, { publishedAt: now - hour, source: `<p>${text}</p>`, ...fields }),
          'news',
        ),
      );
    await saveRefresh({
      drafts: (await Promise.all(drafts)).reverse(),
      channel: newChannel('news'),
      log: [],
      now,
      lastSuccess: now - 2 * hour,
    });
  }
}
