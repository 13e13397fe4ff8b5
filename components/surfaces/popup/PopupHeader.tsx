import { Settings } from 'lucide';
import type { ComponentChildren } from 'preact';
import { t } from '../../../lib/i18n/t.ts';
import { openSettings } from '../../../lib/platform/page-tabs.ts';
import type { PopupTab } from '../../../lib/store/rows/views.ts';
import { feedStatusParts } from '../../list/status/feed-status-parts.ts';
import { SurfaceHeader } from '../../list/status/SurfaceHeader.tsx';
import type { Feed } from '../../list/status/use-feed.ts';
import type { FeedRefresh } from '../../live/use-refresh.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { PopupTabs } from './PopupTabs.tsx';
import type { TabCounts } from './use-tab-counts.ts';

export type PopupHeaderProps = {
  feed: Pick<Feed, 'status'> & { refreshing: Pick<FeedRefresh, 'running' | 'refresh'> };
  /** `undefined` until counted. */
  counts: TabCounts | undefined;
  tab: PopupTab;
  /** Whether anything is followed. */
  hasWatch: boolean;
  now: number;
  onTab: (tab: PopupTab) => void;
  onMarkAll: () => void;
  /** A button before the one for the settings. */
  children: ComponentChildren;
};

/** The popup's header: how current the news is, and the tabs. */
export function PopupHeader(props: PopupHeaderProps) {
  const { feed, counts, tab, hasWatch, now, onTab, onMarkAll, children } = props;
  const { status, refreshing } = feed;
  return (
    <>
      <SurfaceHeader
        status={feedStatusParts(counts?.unread, status, now)}
        refreshing={refreshing.running}
        onRefresh={refreshing.refresh}
        onMarkAll={onMarkAll}
      >
        {children}
        <IconButton
          icon={Settings}
          label={t('action_settings')}
          onClick={() => void openSettings()}
        />
      </SurfaceHeader>
      <PopupTabs
        selected={tab}
        unread={counts?.unread}
        saved={counts?.saved}
        hasWatch={hasWatch}
        onSelect={onTab}
      />
    </>
  );
}
