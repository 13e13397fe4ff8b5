import type { RefObject } from 'preact';
import { useMemo, useRef } from 'preact/hooks';
import { withFilters } from '../../lib/article/lists/list-filter.ts';
import type { Article } from '../../lib/article/model/article.ts';
import type { Feedback } from '../live/use-feedback.ts';
import { useResultParts } from '../search/use-result-parts.tsx';
import { TagList } from '../tags/TagList.tsx';
import type { MenuItem } from '../ui/popover/Menu.tsx';
import { ArticleRow, type ArticleRowProps } from './ArticleRow.tsx';
import type { ArticleCommands } from './article-commands.ts';
import { articleMenu } from './article-menu.ts';
import type { ListSession } from './list-session.ts';
import type { DrawnArticles } from './use-drawn-articles.ts';
import { useDossierItems } from './watch/use-dossier-items.ts';

export type PanelArticleRowProps = {
  article: Article;
  /** Its index in the list; `null` for a row below it. */
  index: number | null;
  list: Pick<ListSession, 'articles' | 'search' | 'expanded' | 'select' | 'show'>;
  drawn: DrawnArticles;
  commands: ArticleCommands;
  feedback: Feedback;
  now: number;
  onOpen: () => void;
};

const noTags: readonly string[] = [];

/** The row of an article in the panel's list. */
export function PanelArticleRow(props: PanelArticleRowProps) {
  const { article, index, list, drawn, now } = props;
  const { id: articleId } = article;
  const { name, count, unread, saved } = list.articles;
  const row = { ...props, dossiers: useDossierItems(articleId) };
  const latest = useRef(row);
  latest.current = row;
  return useDrawnRow(latest, {
    article,
    now,
    unread: unread.has(articleId),
    saved: saved.has(articleId),
    selected: articleId === drawn.currentId,
    keepsLead: drawn.keepsLead(articleId),
    showsChange: name === 'changed',
    isUnderDay: index !== null && !list.search && name !== 'saved' && name !== 'recentlyRead',
    result: useResultParts(article, list.search),
    tags: (name === 'saved' && list.articles.tags.get(articleId)) || noTags,
    index,
    of: count,
  });
}

/** The props of the latest render, so that a drawn row's handlers act on the current list. */
type LatestRow = RefObject<PanelArticleRowProps & { dossiers: readonly MenuItem[] }>;

interface RowView extends Required<Omit<ArticleRowProps, OwnProps>> {
  tags: readonly string[];
  index: number | null;
  of: number;
}

type OwnProps = 'position' | 'watch' | 'onOpen' | 'onSelect' | 'onSave' | 'menu' | 'children';

/**
 * Memoized, because most renders of the panel change no row. The closure doesn't hold the list of the render that made
 * it.
 */
const useDrawnRow = (latest: LatestRow, shown: RowView) =>
  useMemo(() => drawRow(latest, shown), Object.values(shown));

const drawRow = (latest: LatestRow, { tags, index, of, ...row }: RowView) => (
  <ArticleRow
    {...row}
    {...(index !== null && {
      position: { at: index + 1, of },
      watch: latest.current.drawn.rows.watch,
    })}
    onOpen={() => latest.current.onOpen()}
    onSelect={() => latest.current.list.select(row.article.id)}
    onSave={() => latest.current.commands.toggleSave(row.article.id)}
    menu={() => {
      const { article, dossiers, ...context } = latest.current;
      return [...articleMenu(article, context), ...dossiers];
    }}
  >
    {tags.length > 0 && (
      <TagList
        tags={tags}
        onShow={(value) => {
          const { articles, show } = latest.current.list;
          show(articles.name, withFilters(articles.filters, [{ by: 'tag', value }]));
        }}
      />
    )}
  </ArticleRow>
);
