import type { RefObject } from 'preact';
import type { Article } from '../../lib/article/model/article.ts';
import { formatDayHeading } from '../../lib/i18n/format-date.ts';
import { t } from '../../lib/i18n/t.ts';
import type { ArticleListName } from '../../lib/store/rows/views.ts';
import type { SearchView } from '../search/search-view.ts';
import { KeyBindings } from '../shortcuts/KeyBindings.tsx';
import { GapRow } from './coverage/GapRow.tsx';
import { gapsIn } from './coverage/gaps-in.ts';
import { ExpandedRows } from './expanded-rows.ts';
import { type ListKeys, listBindings } from './list-bindings.ts';
import type { ListSession } from './list-session.ts';
import { PanelArticleRow } from './PanelArticleRow.tsx';
import { RowGroup } from './RowGroup.tsx';
import { groupLines, type LineGroup, type ListLine } from './row-groups.ts';
import { useDrawnArticles } from './use-drawn-articles.ts';
import { MentionsBelow } from './watch/MentionsBelow.tsx';
import { WatchHitsProvider } from './watch/WatchHitsProvider.tsx';
import './ArticleRows.css';

export type ArticleRowsProps = Omit<ListKeys, 'list' | 'selected' | 'rows'> & {
  list: ListSession;
  now: number;
  scroller: RefObject<HTMLElement | null>;
  /** Whether the user comes back from an article, whose row then gets the focus. */
  returning: boolean;
  /** Whether keys act on the list. They don't while an article is open beside it. */
  hasKeys: boolean;
};

/** The rows of a list by day, as many as are in view, and the keys that move between them. */
export function ArticleRows(props: ArticleRowsProps) {
  const {
    list,
    commands,
    playback,
    feedback,
    settings,
    now,
    panelKeys,
    hasKeys,
    onOpen,
    onReturn,
  } = props;
  const { articles: rows, coverage, backfill, expanded, search } = list;
  const { name, filters, order } = rows;
  // Gaps, and marking as read while scrolling, are for lists of news. Saved and Changed are lists to come back to.
  const isByTime = !search && (name === 'all' || name === 'unread');
  const drawn = useDrawnArticles(list, {
    ...props,
    onPassed: settings.markReadOnScroll && isByTime ? commands.markPassed : null,
  });
  const groups = groupLines({
    list: rows,
    drawn: drawn.rows.drawn,
    articles: rows.articles,
    timeOf: search ? null : timesOf[name],
    order,
    gaps: isByTime ? gapsIn(coverage?.gaps ?? [], filters) : [],
  });
  const titleOf = (day: number | null) => {
    if (day !== null) return formatDayHeading(day, now);
    if (name === 'saved') return t(`list_sortedBySaved_${order}`);
    return name === 'recentlyRead' ? t(`list_sortedByRead_${order}`) : null;
  };
  const titled = search
    ? resultGroups(groups, search)
    : groups.map(({ day, lines }) => ({ key: day, title: titleOf(day), lines }));
  const drawArticle = (article: Article, index: number | null) => (
    <PanelArticleRow
      key={article.id}
      article={article}
      index={index}
      list={list}
      drawn={drawn}
      commands={commands}
      feedback={feedback}
      now={now}
      onOpen={() => onOpen(article.id)}
    />
  );
  const draw = (line: ListLine) => {
    if (line.kind === 'row') return drawArticle(line.article, line.index);
    const { channel, after } = line.gap;
    const retry = () => backfill.retryGap(channel);
    return <GapRow key={`${channel} ${after}`} gap={line.gap} now={now} onRetry={retry} />;
  };
  // A key that is pressed right after another list was chosen is not meant for a row of this one.
  const selected = list.isCurrent ? rows.articles.get(drawn.currentId ?? 0) : undefined;
  const keys = { list, commands, playback, feedback, settings, panelKeys, onOpen, onReturn };
  return (
    <ExpandedRows.Provider value={expanded.rows}>
      <WatchHitsProvider articleIds={drawn.ids}>
        <div class="ArticleRows" ref={drawn.rows.box}>
          {titled.map(({ key, title, lines }) => (
            <RowGroup key={key} title={title}>
              <ul>{lines.map(draw)}</ul>
            </RowGroup>
          ))}
        </div>
        <MentionsBelow list={list} onDraw={(article) => drawArticle(article, null)} />
      </WatchHitsProvider>
      {hasKeys && (
        <KeyBindings
          bindings={listBindings({ ...keys, selected, rows: drawn.rows })}
          characters={settings.singleKeyShortcuts}
        />
      )}
    </ExpandedRows.Provider>
  );
}

/** Results with all words, then under a heading those with some. */
function resultGroups(groups: readonly LineGroup[], { results, order, finder }: SearchView) {
  const withSome = new Set(results.some?.hits.map(({ articleId }) => articleId));
  const lines = groups.flatMap((group) => group.lines);
  const isWithAll = (line: ListLine): boolean =>
    line.kind === 'row' && !withSome.has(line.article.id);
  return [
    {
      key: 'all',
      title: order === 'newest' || finder.isEmpty ? t('list_order_newest') : t('search_bestFirst'),
      lines: lines.filter(isWithAll),
    },
    {
      key: 'some',
      title: t('search_someMissing'),
      lines: lines.filter((line) => !isWithAll(line)),
    },
  ].filter((group) => group.lines.length > 0);
}

const publicationTime = ({ sortAt }: Article): number => sortAt;
const changeTime = ({ changedAt }: Article): number => changedAt ?? 0;

/**
 * The time by which a list is grouped into days; `null` for a list ordered by when the user saved or read its articles.
 */
const timesOf: Record<ArticleListName, ((article: Article) => number) | null> = {
  unread: publicationTime,
  all: publicationTime,
  saved: null,
  watch: publicationTime,
  mentions: publicationTime,
  changed: changeTime,
  recentlyRead: null,
};
