import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { useScrollToHighlight } from '../highlight/use-scroll-to-highlight.ts';
import { KeyBindings } from '../shortcuts/KeyBindings.tsx';
import { useFocusFallback } from '../ui/focus/use-focus-fallback.ts';
import { ChangeBar } from './compare/ChangeBar.tsx';
import { changeBarProps } from './compare/change-bar-props.ts';
import { PictureZoom } from './picture-zoom/PictureZoom.tsx';
import { ReadingContent } from './ReadingContent.tsx';
import { ReadingFooter } from './ReadingFooter.tsx';
import { ReadingHeader } from './ReadingHeader.tsx';
import { ReadingProgress } from './ReadingProgress.tsx';
import { type ReadingKeys, readingBindings } from './reading-bindings.ts';
import { useNeighbors } from './use-neighbors.ts';
import { useReadingPage } from './use-reading-page.ts';
import { useReadingTools } from './use-reading-tools.ts';
import './ReadingView.css';

export type ReadingViewProps = Omit<ReadingKeys, 'page' | 'tools' | 'neighbors' | 'back'> & {
  articleId: number;
  now: number;
  /** What stands above the footer: the player. */
  dock: ComponentChildren;
};

/** One article, with the way to the articles before and after it in the list that it was opened from. */
export function ReadingView(props: ReadingViewProps) {
  const { articleId, reading, list, commands, playback, feedback, settings, now, dock } = props;
  const { articles } = list;
  const page = useReadingPage(articleId, reading, feedback);
  const { scroller, text, article, comparison, highlighter } = page;
  const isUnread = articles.unread.has(articleId);
  const tools = useReadingTools({
    ...{ page, speech: playback.speech, commands, feedback, isUnread, now },
    markReadAfter: settings.markReadAfter,
  });
  const { jump, zoom } = tools;
  const neighbors = useNeighbors(articles, articleId);
  useFocusFallback(scroller);
  const isWaiting = articles.isWaiting(articleId);
  useEffect(() => {
    if (isWaiting) articles.showWaiting();
  }, [articleId, isWaiting]);
  useScrollToHighlight({
    ...{ highlighter, scroller },
    highlightId: reading.targetHighlightId,
    onReached: reading.onTargetReached,
  });
  const { leave } = reading;
  const back = jump.back ?? (comparison.before ? comparison.close : leave);
  const bar = text && changeBarProps({ text, comparison, now });
  return (
    <>
      <ReadingHeader
        {...{ page, tools, articles, commands, playback, settings }}
        position={neighbors.position}
        openTab={feedback.openTab}
        onBack={leave}
      />
      <ReadingProgress scroller={scroller} of={article?.id ?? null} />
      {bar && <ChangeBar {...bar} />}
      <main class="ReadingView" tabIndex={-1} ref={scroller}>
        <ReadingContent
          {...{ page, jump, now }}
          onFilter={(filter) => list.show('all', filter)}
          onBack={leave}
        />
      </main>
      {dock}
      <ReadingFooter neighbors={neighbors} onRead={reading.open} onBack={leave} />
      {zoom.picture && <PictureZoom picture={zoom.picture} onClose={zoom.close} />}
      <KeyBindings
        bindings={readingBindings({ ...props, page, tools, neighbors, back })}
        characters={settings.singleKeyShortcuts}
      />
    </>
  );
}
