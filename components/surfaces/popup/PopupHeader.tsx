import { statusLine } from '../../../lib/presenters/refresh.ts';
import type { PopupTab } from '../../../lib/store/rows/views.ts';
import { SurfaceHeader } from '../../list/status/SurfaceHeader.tsx';
import type { Feed } from '../../list/status/use-feed.ts';
import { PopupTabs } from './PopupTabs.tsx';
import type { ListCounts } from './use-list-counts.ts';

export type PopupHeaderProps = {
  feed: Pick<Feed, 'status' | 'refreshing'>;
  /** `undefined` until counted. */
  counts: ListCounts | undefined;
  tab: PopupTab;
  now: number;
  onTab: (tab: PopupTab) => void;
  onMarkAll: () => void;
};

/** The popup's header: how current the news is, and the tabs. */
export function PopupHeader(props: PopupHeaderProps) {
  const { feed, counts, tab, now, onTab, onMarkAll } = props;
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
    <>
      <SurfaceHeader
        status={line}
        refreshing={refreshing.running}
        onRefresh={refreshing.refresh}
        onMarkAll={onMarkAll}
      />
      <PopupTabs selected={tab} unread={counts?.unread} saved={counts?.saved} onSelect={onTab} />
    </>
  );
}
