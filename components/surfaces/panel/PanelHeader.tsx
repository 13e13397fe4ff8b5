import { t } from '../../../lib/i18n/t.ts';
import { markedPhrase } from '../../../lib/presenters/list-filter.ts';
import type { ArticleCommands } from '../../list/article-commands.ts';
import { ListChips } from '../../list/ListChips.tsx';
import type { ListSession } from '../../list/list-session.ts';
import { feedStatusParts } from '../../list/status/feed-status-parts.ts';
import { SurfaceHeader } from '../../list/status/SurfaceHeader.tsx';
import type { Feed } from '../../list/status/use-feed.ts';
import { ListMenu, type ListMenuProps } from './ListMenu.tsx';

export type PanelHeaderProps = Omit<ListMenuProps, 'list'> & {
  list: Pick<ListSession, 'chosenFilters' | 'highlightCounts' | 'show'> & ListMenuProps['list'];
  feed: Pick<Feed, 'status' | 'storedCount' | 'refreshing'>;
  commands: Pick<ArticleCommands, 'markAll'> & ListMenuProps['commands'];
};

/** The header of every list of the panel: how current it is, and the lists to choose from. */
export function PanelHeader({ feed, ...menu }: PanelHeaderProps) {
  const { list, commands, now } = menu;
  const { articles, highlights, highlightCounts } = list;
  const { status, storedCount, refreshing } = feed;
  const phrase = markedPhrase(articles.filters);
  return (
    <>
      <SurfaceHeader
        status={feedStatusParts(articles.chips?.unread, status, now)}
        statusHint={storedCount === undefined ? '' : t('status_stored', { count: storedCount })}
        refreshing={refreshing.running}
        onRefresh={refreshing.refresh}
        {...(phrase !== undefined && { markAllLabel: t('filter_markAllRead', { phrase }) })}
        onMarkAll={commands.markAll}
      >
        <ListMenu {...menu} />
      </SurfaceHeader>
      <ListChips
        list={articles}
        chosen={list.chosenFilters}
        shown={highlights ? 'myHighlights' : articles.name}
        highlights={highlights?.total ?? highlightCounts?.total}
        now={now}
        onSelect={list.show}
      />
    </>
  );
}
