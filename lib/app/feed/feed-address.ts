import type { ChannelRow } from '../../store/rows/channels.ts';

type Feed = Pick<ChannelRow, 'url' | 'found'>;

/** A channel's row with another feed, due at once. What was learned about the previous feed is reset. */
export const withFeed = (row: ChannelRow, { url, found }: Feed): ChannelRow => ({
  ...row,
  url,
  found,
  etag: null,
  lastModified: null,
  bodyHash: null,
  missing: 0,
  goneAt: null,
  // A retired address is never requested.
  retired: row.retired.filter((gone) => gone !== url),
  checkedAt: null,
  nextDueAt: 0,
});

/**
 * A channel's row with the news feed that a policy sets, or with the previous feed once the policy no longer sets one.
 */
export function withManagedFeed(row: ChannelRow, feedUrl: string | null): ChannelRow {
  if (row.id !== 'news') return row;
  const { ownFeed, ...rest } = row;
  if (feedUrl === null) return ownFeed ? withFeed(rest, ownFeed) : row;
  if (ownFeed && row.url === feedUrl) return row;
  const { url, found } = row;
  return {
    ...withFeed(row, { url: feedUrl, found: 'policy' }),
    ownFeed: ownFeed ?? { url, found },
  };
}
