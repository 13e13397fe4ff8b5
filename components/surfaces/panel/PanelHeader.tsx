import { t } from '../../../lib/i18n/t.ts';
import { markedPhrase } from '../../../lib/presenters/list-filter.ts';
import type { ColorNames, Settings } from '../../../lib/settings.ts';
import type { ArticleCommands } from '../../list/article-commands.ts';
import { ListChips } from '../../list/chips/ListChips.tsx';
import type { ListSession } from '../../list/list-session.ts';
import { feedStatusParts } from '../../list/status/feed-status-parts.ts';
import { SurfaceHeader } from '../../list/status/SurfaceHeader.tsx';
import type { Feed } from '../../list/status/use-feed.ts';
import { SearchedDossier } from '../../list/watch/SearchedDossier.tsx';
import { HighlightTools } from '../../my-highlights/HighlightTools.tsx';
import { SavedSearchChips } from '../../search/SavedSearchChips.tsx';
import { SearchBox } from '../../search/SearchBox.tsx';
import { useSavedSearchCounts } from '../../search/use-saved-search-counts.ts';
import { ListMenu, type ListMenuProps } from './ListMenu.tsx';

export type PanelHeaderProps = Omit<ListMenuProps, 'list'> & {
  list: Pick<
    ListSession,
    'chosenFilters' | 'show' | 'searchText' | 'searchFor' | 'searches' | 'showSaved' | 'narrow'
  > &
    ListMenuProps['list'];
  feed: Pick<Feed, 'status' | 'storedCount' | 'refreshing'>;
  /** Moves the focus to the rows. */
  onRows: () => void;
  commands: Pick<ArticleCommands, 'markAll'> & ListMenuProps['commands'];
  settings: ColorNames & Pick<Settings, 'followed'> & ListMenuProps['settings'];
};

/** The header of every list of the panel: how current it is, and the lists to choose from. */
export function PanelHeader({ feed, onRows, ...menu }: PanelHeaderProps) {
  const { list, commands, settings, now } = menu;
  const { articles, highlights, search } = list;
  const { status, storedCount, refreshing } = feed;
  const savedCounts = useSavedSearchCounts(settings.savedSearches, now, list.searches.countSaved);
  const phrase = markedPhrase(articles);
  const markAllLabel =
    search !== null
      ? t('search_markAllRead')
      : phrase !== undefined && t('filter_markAllRead', { phrase });
  return (
    <>
      <SurfaceHeader
        status={feedStatusParts(articles.chips?.unread, status, now)}
        statusHint={storedCount === undefined ? '' : t('status_stored', { count: storedCount })}
        refreshing={refreshing.running}
        onRefresh={refreshing.refresh}
        {...(markAllLabel && { markAllLabel })}
        onMarkAll={commands.markAll}
      >
        <ListMenu {...menu} />
      </SurfaceHeader>
      {highlights && highlights.total > 0 ? (
        <HighlightTools list={highlights} names={settings} now={now} onLeave={onRows} />
      ) : (
        <SearchBox
          text={list.searchText}
          search={search}
          now={now}
          onInput={list.searchFor}
          onPrepare={list.searches.prepare}
          onLeave={onRows}
        >
          {search && <SearchedDossier text={search.text} />}
        </SearchBox>
      )}
      <ListChips
        list={articles}
        chosen={list.chosenFilters}
        shown={list.shown}
        search={search}
        highlights={highlights?.total ?? articles.chips?.highlights}
        follows={settings.followed.length > 0}
        hasBriefings={settings.briefingHour !== null}
        now={now}
        onSelect={list.show}
        onNarrow={list.narrow}
      >
        <SavedSearchChips
          saved={settings.savedSearches}
          rules={settings.rules}
          current={search}
          counts={savedCounts}
          onShow={list.showSaved}
        />
      </ListChips>
    </>
  );
}
