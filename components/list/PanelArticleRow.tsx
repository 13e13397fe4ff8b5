import { useMemo } from 'preact/hooks';
import { withFilters } from '../../lib/article/lists/list-filter.ts';
import type { Article } from '../../lib/article/model/article.ts';
import { rowLabel } from '../../lib/presenters/list.ts';
import { missingWords } from '../../lib/presenters/search.ts';
import { MarkedText } from '../article/MarkedText.tsx';
import type { Feedback } from '../live/use-feedback.ts';
import { isOutdated } from '../search/is-outdated.ts';
import { MissingWords } from '../search/MissingWords.tsx';
import { foundLabels, ResultLabels } from '../search/ResultLabels.tsx';
import { ResultText } from '../search/ResultText.tsx';
import type { ShownSearch } from '../search/use-article-search.ts';
import { TagList } from '../tags/TagList.tsx';
import { ArticleRow } from './ArticleRow.tsx';
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

function resultOf(article: Article, search: ShownSearch) {
  const { text, results, finder } = search;
  const words = missingWords(text, results, article.id);
  const found = foundLabels(article, finder);
  return {
    title: <MarkedText text={article.title} hits={finder.hitsIn(article.title, 'title')} />,
    text: <ResultText article={article} finder={finder} />,
    below: <MissingWords words={words} isOutdated={isOutdated(search, article)} />,
    label: found.length > 0 ? <ResultLabels found={found} label={rowLabel(article)} /> : null,
  };
}

/**
 * Memoized, because finding hits takes longer than drawing a row, and most renders change neither input. A function of its
 * own, so that the closure, which lives as long as the row, holds only these inputs.
 */
const useResult = (article: Article, search: ShownSearch | null) =>
  useMemo(() => (search ? resultOf(article, search) : undefined), [article, search]);

/** The row of an article in the panel's list. */
export function PanelArticleRow(props: PanelArticleRowProps) {
  const { article, index, list, drawn, commands, feedback, now, onOpen } = props;
  const { id: articleId } = article;
  const dossiers = useDossierItems(articleId);
  const { name, filters, count, isCounted, unread, saved } = list.articles;
  const result = useResult(article, list.search);
  const showTag = (value: string) => list.show(name, withFilters(filters, [{ by: 'tag', value }]));
  const tags = (name === 'saved' && list.articles.tags.get(articleId)) || [];
  return (
    <ArticleRow
      article={article}
      now={now}
      unread={unread.has(articleId)}
      saved={saved.has(articleId)}
      selected={articleId === drawn.currentId}
      keepsLead={drawn.keepsLead(articleId)}
      showsChange={name === 'changed'}
      isUnderDay={index !== null && !list.search && name !== 'saved' && name !== 'recentlyRead'}
      result={result}
      {...(index !== null && {
        position: { at: index + 1, of: isCounted ? count : -1 },
        watch: drawn.rows.watch,
      })}
      onOpen={onOpen}
      onSelect={() => list.select(articleId)}
      onSave={() => commands.toggleSave(articleId)}
      menu={() => [...articleMenu(article, { list, commands, feedback }), ...dossiers]}
    >
      {tags.length > 0 && <TagList tags={tags} onShow={showTag} />}
    </ArticleRow>
  );
}
