import { ChevronLeft, ChevronRight } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { type Neighbors, neighborsOf } from '../../lib/article/lists/neighbors.ts';
import type { Article } from '../../lib/article/model/article.ts';
import { t } from '../../lib/i18n/t.ts';
import { headlineClicks } from '../article/headline-clicks.ts';
import { HighlightParts } from '../highlight/HighlightParts.tsx';
import { useScrollToHighlight } from '../highlight/use-scroll-to-highlight.ts';
import type { ArticleList } from '../live/list/article-list.ts';
import { useArticles } from '../live/use-articles.ts';
import { KeyBindings } from '../shortcuts/KeyBindings.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { useFocusFallback } from '../ui/focus/use-focus-fallback.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { ArticleText } from './ArticleText.tsx';
import { ArticleView } from './ArticleView.tsx';
import { ChangeBar } from './compare/ChangeBar.tsx';
import { CompareView } from './compare/CompareView.tsx';
import { PictureZoom } from './picture-zoom/PictureZoom.tsx';
import { ReadingHeader } from './ReadingHeader.tsx';
import { ReadingProgress } from './ReadingProgress.tsx';
import { ReturnPill } from './ReturnPill.tsx';
import { type ReadingKeys, readingBindings } from './reading-bindings.ts';
import type { ReadingTools } from './reading-page.ts';
import { WideTable } from './tables/WideTable.tsx';
import { useReadingPage } from './use-reading-page.ts';
import { useReadingTools } from './use-reading-tools.ts';
import './ReadingFooter.css';
import './ReadingView.css';

export type ReadingViewProps = Omit<ReadingKeys, 'page' | 'tools' | 'back' | 'reachedId'> & {
  articleId: number;
  now: number;
  /** Shown above the footer: the player and read-aloud. */
  dock: ComponentChildren;
};

/** One article, with its neighbors in the list that it was opened from. */
export function ReadingView(props: ReadingViewProps) {
  const { articleId, reading, list, commands, playback, feedback, settings, now, dock } = props;
  const { articles, search } = list;
  const page = useReadingPage(articleId, { reading, list, settings, feedback });
  const { scroller, text, article, comparison, highlighter } = page;
  const isUnread = articles.unread.has(articleId);
  const tools = useReadingTools({ ...props, page, search, isUnread });
  const { jump, tables } = tools;
  const neighbors = useNeighbors(articles, articleId);
  useFocusFallback(scroller);
  const reachedId = useScrollToHighlight({
    highlighter,
    scroller,
    highlightId: reading.targetHighlightId,
    onReached: reading.onTargetReached,
  });
  // The previous article may still be on the screen, and has other key points.
  const target = article?.id === articleId ? reading.targetKeyPoint : null;
  const back = jump.back ?? (comparison.before ? comparison.close : reading.back);
  return (
    <>
      <ReadingHeader
        page={page}
        tools={tools}
        articles={articles}
        commands={commands}
        playback={playback}
        settings={settings}
        position={neighbors.position}
        openTab={feedback.openTab}
        reading={reading}
      />
      <ReadingProgress scroller={scroller} articleId={article?.id ?? null} />
      <ChangeBar page={page} now={now} onShowOrphan={reading.showHighlight} />
      <main class="ReadingView" tabIndex={-1} ref={scroller}>
        {text && !comparison.before && (
          <ArticleView
            {...{ ...text.shown, page, now }}
            onFilter={(filter) => {
              reading.leaveFor(filter);
              list.show('all', [filter]);
            }}
            onOpen={reading.openFromHere}
          >
            <ArticleText
              {...text.shown}
              page={page}
              tables={tables.actions}
              onFollow={jump.follow}
              target={{ text: target, onReached: reading.onKeyPointReached }}
            />
          </ArticleView>
        )}
        <HighlightParts highlighter={highlighter} articleId={articleId} />
        {text?.shown.body && comparison.before && (
          <CompareView
            article={text.shown.article}
            before={comparison.before}
            after={text.shown.body}
            choices={comparison.others}
            now={now}
            onChoose={comparison.choose}
          />
        )}
        {jump.back && <ReturnPill onReturn={jump.back} />}
        {page.isGone && <MissingArticle onBack={reading.leave} />}
      </main>
      {dock}
      <ReadingFooter neighbors={neighbors} onRead={reading.open} onBack={reading.leave} />
      <ReadingDialogs tools={tools} />
      <KeyBindings
        bindings={readingBindings({ ...props, page, tools, back, reachedId })}
        characters={settings.singleKeyShortcuts}
      />
    </>
  );
}

type MissingArticleProps = { onBack: () => void };

/** Shown instead of an article that is not stored. */
function MissingArticle({ onBack }: MissingArticleProps) {
  return (
    <EmptyState
      title={t('reading_notStored')}
      text={t('reading_notStoredHint')}
      action={{ label: t('action_backToList'), run: onBack }}
    />
  );
}

type ReadingDialogsProps = { tools: Pick<ReadingTools, 'zoom' | 'tables'> };

/** What is enlarged above the article: a picture or a table. */
function ReadingDialogs({ tools: { zoom, tables } }: ReadingDialogsProps) {
  return (
    <>
      {zoom.picture && <PictureZoom picture={zoom.picture} onClose={zoom.close} />}
      {tables.wide && <WideTable table={tables.wide} onClose={tables.close} />}
    </>
  );
}

type ReadingFooterProps = {
  neighbors: Neighbors<Neighbor>;
  onRead: (articleId: number) => void;
  onBack: () => void;
};

/** The previous and the next article. At the end of the list it leads back to the list. */
function ReadingFooter({ neighbors, onRead, onBack }: ReadingFooterProps) {
  const { previous, next } = neighbors;
  const nextLabel = next
    ? t('action_nextArticleWithTitle', { title: next.title })
    : t('action_backToList');
  return (
    <footer class="ReadingFooter">
      <IconButton
        icon={ChevronLeft}
        label={t('action_previousArticle')}
        disabled={previous === null}
        onClick={() => previous && onRead(previous.id)}
      />
      <button
        type="button"
        class="next"
        title={nextLabel}
        {...(next ? headlineClicks(next.url, () => onRead(next.id)) : { onClick: onBack })}
      >
        <span>{nextLabel}</span>
      </button>
      <IconButton
        icon={ChevronRight}
        label={t('action_nextArticle')}
        disabled={next === null}
        onClick={() => next && onRead(next.id)}
      />
    </footer>
  );
}

/** An article beside the open one; its title and address are empty until it is loaded. */
type Neighbor = Pick<Article, 'id' | 'title' | 'url'>;

const unknown: Neighbors<number> = { position: null, previous: null, next: null };

/**
 * An article's position in a list, and the articles before and after it; none while the rows around it are loading.
 * A new article that waits joins the list when it is opened.
 */
function useNeighbors(list: ArticleList, articleId: number): Neighbors<Neighbor> {
  const isWaiting = list.isWaiting(articleId);
  useEffect(() => {
    if (isWaiting) list.showWaiting();
  }, [articleId, isWaiting]);
  const isKnown = list.isKnown(articleId);
  const { position, previous, next } = isKnown
    ? neighborsOf(list, articleId, list.below.ids)
    : unknown;
  const { articles } = useArticles([previous, next].filter((id) => id !== null));
  const neighbor = (id: number | null): Neighbor | null =>
    id === null ? null : (articles.get(id) ?? list.articles.get(id) ?? { id, title: '', url: '' });
  return { position, previous: neighbor(previous), next: neighbor(next) };
}
