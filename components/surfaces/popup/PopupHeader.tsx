import { statusLine } from '../../../lib/presenters/feed/status-line.ts';
import { SurfaceHeader } from '../../list/status/SurfaceHeader.tsx';
import type { Feed } from '../../list/status/use-feed.ts';
import type { ListCounts } from './use-list-counts.ts';

export type PopupHeaderProps = {
  feed: Pick<Feed, 'status' | 'refreshing'>;
  /** `undefined` until they were counted. */
  counts: ListCounts | undefined;
  now: number;
  onMarkAll: () => void;
};

/** The header of the popup, with how current the news is. */
export function PopupHeader({ feed, counts, now, onMarkAll }: PopupHeaderProps) {
  const { status, refreshing } = feed;
  const line =
    counts && status
      ? statusLine(
          {
            unread: counts.unread,
            succeededAt: status.news.succeededAt,
            failing: status.news.failure !== null,
            online: status.online,
          },
          now,
        )
      : '';
  return (
    <SurfaceHeader
      status={line}
      refreshing={refreshing.running}
      onRefresh={refreshing.refresh}
      onMarkAll={onMarkAll}
    />
  );
}
