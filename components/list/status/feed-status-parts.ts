import { statusParts } from '../../../lib/presenters/refresh.ts';
import type { FeedStatus } from '../../live/use-feed-status.ts';

/** The parts of a header's status line; none until both are known. */
export function feedStatusParts(
  unread: number | undefined,
  status: Pick<FeedStatus, 'news'> | undefined,
  now: number,
): readonly string[] {
  if (unread === undefined || !status) return [];
  return statusParts({ unread, succeededAt: status.news.succeededAt }, now);
}
