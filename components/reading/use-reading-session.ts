import { useLayoutEffect, useState } from 'preact/hooks';
import { startReading } from '../../lib/app/reading/reading-position.ts';
import { writeTerms } from '../../lib/article/lists/filter-terms.ts';
import type { ListFilter } from '../../lib/article/lists/list-filter.ts';
import { t } from '../../lib/i18n/t.ts';
import { addRecentSearch } from '../../lib/store/results/recent-searches.ts';
import { isArticleList, type SurfaceView } from '../../lib/store/rows/views.ts';
import type { Feedback } from '../live/use-feedback.ts';
import type { View } from '../live/use-view.ts';
import type { ReadingSession } from './reading-session.ts';

/** The reading session stored in a panel's view. */
export function useReadingSession(
  { row, show }: View,
  { attempt, openTab }: Pick<Feedback, 'attempt' | 'openTab'>,
): ReadingSession {
  const [targetHighlightId, setTargetHighlightId] = useState<string | null>(null);
  const [resultId, setResultId] = useState<number | null>(null);
  /** It counts while its last article is open. */
  const [path, setPath] = useState<ArticlePath>([]);
  const { left, leaveFor, forgetLeft } = useLeftArticles(row);
  const articleId = row?.articleId ?? null;
  const before = path.at(-1) === articleId ? path.slice(0, -1) : [];
  const cameFrom = before.at(-1) ?? null;
  const isSearch = row !== undefined && isArticleList(row.list) && Boolean(row.search);
  const open = (articleId: number, keyPoint: string | null = null, from: ArticlePath = []) => {
    if (isSearch) attempt(() => addRecentSearch(row.search ?? ''));
    setPath([...from, articleId]);
    setTargetHighlightId(null);
    setResultId(isSearch ? articleId : null);
    attempt(() => startReading(articleId));
    show({ articleId, selectedId: articleId, note: null, keyPoint });
  };
  const leave = () => show({ articleId: null });
  return {
    articleId,
    open,
    openFromHere: (id, keyPoint) =>
      open(id, keyPoint, id === articleId ? before : [...before, articleId]),
    openHighlight: ({ highlight, article }) => {
      if (!article) return openTab(highlight.url);
      open(article.id);
      setTargetHighlightId(highlight.id);
    },
    showHighlight: setTargetHighlightId,
    back: () => {
      if (cameFrom === null) return leave();
      setPath(before);
      // Not opened anew, which begins an article at its top that was read to its end.
      show({ articleId: cameFrom, selectedId: cameFrom, keyPoint: null });
    },
    backLabel: cameFrom === null ? t('action_backToList') : t('action_backToArticle'),
    leave,
    leaveFor: (filter) => leaveFor(filter, [...before, articleId]),
    returnToLeft:
      left &&
      (() => {
        setPath(left.path);
        forgetLeft();
        const { list, terms, search = '', searchedFrom = null, selectedId, top } = left.row;
        show({ articleId: left.row.articleId, list, terms, search, searchedFrom, selectedId, top });
      }),
    targetHighlightId,
    onTargetReached: () => setTargetHighlightId(null),
    targetKeyPoint: row?.keyPoint ?? null,
    onKeyPointReached: () => show({ keyPoint: null }),
    beginsAtHit: resultId !== null && resultId === row?.articleId,
    onHitReached: () => setResultId(null),
    noteId: row?.note ?? null,
    openNote: (highlightId) => show({ note: highlightId }),
  };
}

/** Articles, each opened from within the one before it. `null` is the list. */
type ArticlePath = readonly (number | null)[];

/** An article in which a list was chosen, with all that was shown. */
interface LeftArticle {
  row: SurfaceView;
  path: ArticlePath;
  /** The filter of the list. */
  terms: string;
  /** The article in which the list was chosen that this one was opened from. */
  before: LeftArticle | null;
}

/** Remembers the articles in which lists with a filter were chosen, each for as long as its list is shown. */
function useLeftArticles(row: SurfaceView | undefined) {
  const [left, setLeft] = useState<LeftArticle | null>(null);
  const isItsList = row?.list === 'all' && row.terms === left?.terms;
  useLayoutEffect(() => {
    if (!isItsList) setLeft(null);
  }, [isItsList]);
  return {
    left: row?.articleId === null ? left : null,
    leaveFor: (filter: ListFilter, path: ArticlePath) => {
      if (row) setLeft({ row, path, terms: writeTerms([filter]), before: left });
    },
    forgetLeft: () => setLeft((before) => before?.before ?? null),
  };
}
