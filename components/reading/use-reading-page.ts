import { useRef } from 'preact/hooks';
import type { Passage } from '../../lib/article/document/article-document.ts';
import { cachedDocument } from '../../lib/article/document/document-cache.ts';
import { t } from '../../lib/i18n/t.ts';
import type { HighlightSettings } from '../highlight/highlighter.ts';
import { useHighlighter } from '../highlight/use-highlighter.ts';
import type { ListSession } from '../list/list-session.ts';
import { useArticleHighlights } from '../live/use-article-highlights.ts';
import type { Feedback } from '../live/use-feedback.ts';
import { useComparison } from './compare/use-comparison.ts';
import { type FollowedSettings, useFollowedMarks } from './followed/use-followed-marks.ts';
import { useReadingPosition } from './position/use-reading-position.ts';
import type { ReadingPage } from './reading-page.ts';
import type { ReadingSession } from './reading-session.ts';
import { useFullText } from './use-full-text.ts';
import { useOpenArticle } from './use-open-article.ts';

const none: readonly Passage[] = [];

export interface ReadingPageOptions {
  reading: Pick<ReadingSession, 'noteId' | 'openNote' | 'beginsAtHit'>;
  list: Pick<ListSession, 'articles' | 'search'>;
  settings: HighlightSettings & FollowedSettings;
  feedback: Feedback;
}

/** The open article, its versions and its highlights. */
export function useReadingPage(articleId: number, options: ReadingPageOptions): ReadingPage {
  const { reading, list, settings, feedback } = options;
  const { articles, search } = list;
  const { noteId, openNote, beginsAtHit } = reading;
  const { showToast, attempt } = feedback;
  const fullText = useFullText(articleId, () => showToast(t('fullText_loaded')));
  // Requested first: finding them takes one more request than finding the text.
  const found = useArticleHighlights(articleId);
  const { text, startPosition, openingHit, isGone } = useOpenArticle(
    articleId,
    fullText.requestedId,
    found !== undefined,
    beginsAtHit && search ? search.finder : null,
  );
  const comparison = useComparison(text?.shown);
  const scroller = useRef<HTMLElement>(null);
  const article = text?.shown.article;
  const isComparing = comparison.before !== null;
  const articleInText = article && !isComparing ? article : null;
  const highlighter = useHighlighter({
    articleId,
    found,
    shown: isComparing ? undefined : text?.shown,
    scroller,
    noteId,
    onOpenNote: openNote,
    settings,
    showToast,
  });
  useFollowedMarks(highlighter, settings);
  const passages = text ? cachedDocument(text.shown.article, text.shown.body).passages : none;
  const start = useReadingPosition({
    scroller,
    shown: article ?? null,
    passages,
    startPosition,
    isComparing,
    attempt,
  });
  return {
    articleId,
    requested: article?.id === articleId ? article : articles.articles.get(articleId),
    scroller,
    text,
    article,
    articleInText,
    passages,
    start,
    openingHit,
    isGone,
    fullText,
    comparison,
    highlighter,
    textElement: () => (articleInText ? scroller.current : null),
    map: () => highlighter.drawn()?.map ?? null,
  };
}
