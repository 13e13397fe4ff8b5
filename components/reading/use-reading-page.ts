import type { RefObject } from 'preact';
import { useRef } from 'preact/hooks';
import type { Article } from '../../lib/article/model/article.ts';
import { t } from '../../lib/i18n/t.ts';
import type { TextMap } from '../article/text-map.ts';
import type { Highlighter } from '../highlight/highlighter.ts';
import { useHighlighter } from '../highlight/use-highlighter.ts';
import type { Feedback } from '../live/use-feedback.ts';
import { useComparison, type VersionChoice } from './compare/use-comparison.ts';
import { useReadingPosition } from './position/use-reading-position.ts';
import { type FullTextRequest, useFullText } from './use-full-text.ts';
import { useOpenArticle } from './use-open-article.ts';
import type { ReadingSession } from './use-reading-session.ts';
import type { StableText } from './use-stable-text.ts';

/** The article on the screen, its versions and its highlights. */
export interface ReadingPage {
  /** The article that was asked for; until it has been read, the one before is still on the screen. */
  articleId: number;
  scroller: RefObject<HTMLElement | null>;
  /** `undefined` until a text was read. */
  text: StableText | undefined;
  /** The article on the screen. */
  article: Article | undefined;
  /** The same, while its text is shown; `null` while a comparison takes its place. */
  articleInText: Article | null;
  isGone: boolean;
  fullText: FullTextRequest;
  comparison: VersionChoice;
  highlighter: Highlighter;
  /** The element that contains the article's text; `null` during a comparison. */
  view: () => HTMLElement | null;
  /** The text mapped to its elements; `null` while there is none. */
  map: () => TextMap | null;
}

export function useReadingPage(
  articleId: number,
  { noteId, openNote }: Pick<ReadingSession, 'noteId' | 'openNote'>,
  { showToast, attempt }: Feedback,
): ReadingPage {
  const fullText = useFullText(articleId, () => showToast(t('fullText_loaded')));
  const { text, storedPosition, isGone } = useOpenArticle(articleId, fullText.requestedId);
  const comparison = useComparison(text?.shown);
  const scroller = useRef<HTMLElement>(null);
  const article = text?.shown.article;
  const isAway = comparison.before !== null;
  const articleInText = article && !isAway ? article : null;
  const highlighter = useHighlighter({
    articleId,
    shown: isAway ? undefined : text?.shown,
    scroller,
    noteOf: noteId,
    openNote,
    showToast,
  });
  useReadingPosition({ scroller, shown: article ?? null, storedPosition, isAway, attempt });
  return {
    ...{ articleId, scroller, text, article, articleInText, isGone },
    ...{ fullText, comparison, highlighter },
    view: () => (articleInText ? scroller.current : null),
    map: () => highlighter.drawn()?.map ?? null,
  };
}
