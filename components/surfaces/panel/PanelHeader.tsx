import { t } from '../../../lib/i18n/t.ts';
import { filterPhrase } from '../../../lib/presenters/list.ts';
import { ListChips } from '../../list/ListChips.tsx';
import type { ListSession } from '../../list/list-session.ts';
import { SurfaceHeader } from '../../list/status/SurfaceHeader.tsx';
import type { Feed } from '../../list/status/use-feed.ts';

export type PanelHeaderProps = {
  list: Pick<ListSession, 'articles' | 'highlights' | 'highlightCounts' | 'show'>;
  feed: Pick<Feed, 'storedCount' | 'refreshing'>;
  onMarkAll: () => void;
};

/** The header of every list of the panel: its counts, and the lists to choose from. */
export function PanelHeader({ list, feed, onMarkAll }: PanelHeaderProps) {
  const { articles, highlights, highlightCounts } = list;
  const { storedCount, refreshing } = feed;
  const counts = [
    ...(articles.chips ? [t('status_unread', { count: articles.chips.unread })] : []),
    ...(storedCount === undefined ? [] : [t('status_stored', { count: storedCount })]),
  ];
  return (
    <>
      <SurfaceHeader
        status={counts.join(' · ')}
        refreshing={refreshing.running}
        onRefresh={refreshing.refresh}
        {...(articles.filter && {
          markAllLabel: t('filter_markAllRead', { phrase: filterPhrase(articles.filter) }),
        })}
        onMarkAll={onMarkAll}
      />
      <ListChips
        list={articles}
        shown={highlights ? 'myHighlights' : articles.name}
        highlights={highlights?.total ?? highlightCounts?.total}
        onSelect={list.show}
      />
    </>
  );
}
