import type { ComponentChildren } from 'preact';
import { HighlightParts } from '../highlight/HighlightParts.tsx';
import { useScrollToHighlight } from '../highlight/use-scroll-to-highlight.ts';
import { KeyBindings } from '../shortcuts/KeyBindings.tsx';
import { useFocusFallback } from '../ui/focus/use-focus-fallback.ts';
import { ArticleText } from './ArticleText.tsx';
import { ArticleView } from './ArticleView.tsx';
import { ChangeBar } from './compare/ChangeBar.tsx';
import { CompareView } from './compare/CompareView.tsx';
import { MissingArticle } from './MissingArticle.tsx';
import { ReadingDialogs } from './ReadingDialogs.tsx';
import { ReadingFooter } from './ReadingFooter.tsx';
import { ReadingHeader } from './ReadingHeader.tsx';
import { ReadingProgress } from './ReadingProgress.tsx';
import { ReturnPill } from './ReturnPill.tsx';
import { type ReadingKeys, readingBindings } from './reading-bindings.ts';
import { useNeighbors } from './use-neighbors.ts';
import { useReadingPage } from './use-reading-page.ts';
import { useReadingTools } from './use-reading-tools.ts';
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
