import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { words } from '../../lib/i18n/en.ts';
import { HighlightLayer } from '../highlight/HighlightLayer.tsx';
import { MomentList } from '../highlight/MomentList.tsx';
import { OrphanList } from '../highlight/OrphanList.tsx';
import { useHighlighter } from '../highlight/use-highlighter.ts';
import { useScrollToHighlight } from '../highlight/use-scroll-to-highlight.ts';
import { useSpokenMark } from '../speech/use-spoken-mark.ts';
import type { PanelState } from '../surfaces/panel/use-panel.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { useFocusFallback } from '../ui/focus/use-focus-fallback.ts';
import { KeyBindings } from '../ui/keyboard/KeyBindings.tsx';
import { ArticleView } from './ArticleView.tsx';
import { ChangeBar } from './compare/ChangeBar.tsx';
import { CompareView } from './compare/CompareView.tsx';
import { changeBarProps } from './compare/change-bar-props.ts';
import { useComparison } from './compare/use-comparison.ts';
import { copyActions, selectedStretch, stretchInView } from './copy/copy-actions.ts';
import { useCleanCopy } from './copy/use-clean-copy.ts';
import { useEvidenceJump } from './key-points/use-evidence-jump.ts';
import { useOutline } from './outline/use-outline.ts';
import { PictureZoom } from './picture-zoom/PictureZoom.tsx';
import { usePictureZoom } from './picture-zoom/use-picture-zoom.ts';
import { useReadingPosition } from './position/use-reading-position.ts';
import { ReadingFooter } from './ReadingFooter.tsx';
import { ReadingHeader } from './ReadingHeader.tsx';
import { ReadingProgress } from './ReadingProgress.tsx';
import { ReturnPill } from './ReturnPill.tsx';
import { readingBindings } from './reading-bindings.ts';
import { useFullText } from './use-full-text.ts';
import { useMarkAsRead } from './use-mark-as-read.ts';
import { useNeighbors } from './use-neighbors.ts';
import { useOpenArticle } from './use-open-article.ts';
import { usePrint } from './use-print.ts';
import './ReadingView.css';

export type ReadingViewProps = {
  panel: PanelState;
  articleId: number;
  /** What stands above the foot: what is heard. */
  dock: ComponentChildren;
};

/** One article, with the way to the ones before and after it in the list it was opened from. */
export function ReadingView({ panel, articleId, dock }: ReadingViewProps) {
  const { list, settings, marking, speech, copy, read, leave, showToast, now } = panel;
  const fullText = useFullText(articleId, () => showToast(words.versions.completed));
  const { text, storedPosition, isGone } = useOpenArticle(articleId, fullText.requestedId);
  const comparison = useComparison(text?.shown);
  const { before } = comparison;
  const scroller = useRef<HTMLElement>(null);
  const article = text?.shown.article;
  const shown = article ?? null;
  const shownNumber = article?.id ?? null;
  const settle = useMarkAsRead(shown, settings.markReadAfter, marking);
  const neighbors = useNeighbors(list.ids, articleId);
  const isAway = before !== null;
  const onPage = article && !isAway ? article : null;
  const highlighter = useHighlighter({
    articleId,
    shown: isAway ? undefined : text?.shown,
    scroller,
    noteOf: panel.view.row.note ?? null,
    openNote: (note) => panel.view.show({ note }),
    showToast,
  });
  // In a comparison nothing stands where it does in the text.
  const page = () => (onPage ? scroller.current : null);
  const map = () => highlighter.drawn()?.map ?? null;
  const copying =
    article && copyActions({ article, body: text.shown.body, page, map, copy, showToast, now });
  const speak = () => {
    const chosen = selectedStretch({ page, map });
    const place = (chosen ?? stretchInView({ page, map }))?.from ?? null;
    speech.start(articleId, { hash: onPage?.hash ?? null, place, isChosen: chosen !== null });
  };

  useReadingPosition({ scroller, shown, storedPosition, isAway, attempt: panel.attempt });
  useSpokenMark(speech, onPage, scroller, map);
  useCleanCopy(scroller);
  const jump = useEvidenceJump(scroller, isAway ? undefined : article?.hash, showToast);
  useFocusFallback(scroller);
  useEffect(() => admitIfNeeded(panel, articleId), [articleId, list.waitingIds]);

  const outline = useOutline(scroller, before ? undefined : text?.shown.body?.hash);
  const zoom = usePictureZoom(scroller, shownNumber);
  const print = usePrint(scroller, article?.title, showToast);

  const toggleRead = () => {
    settle();
    marking.toggleRead(articleId, list.unread.has(articleId));
  };
  const back = jump.back ?? (before ? comparison.close : leave);
  useScrollToHighlight({
    highlightId: panel.goal,
    highlighter,
    scroller,
    onReached: panel.reached,
  });
  const bindings = readingBindings({
    panel,
    articleId,
    article,
    neighbors,
    toggleRead,
    print,
    back,
    speak,
    copying: copying ?? null,
    scroller,
    highlighter,
  });
  const bar = text && changeBarProps({ text, comparison, now });
  const compare = comparison.others.length > 0 ? comparison.open : null;

  return (
    <>
      <ReadingHeader
        panel={panel}
        n={articleId}
        article={article}
        position={neighbors.position}
        outline={outline}
        actions={copying ? { toggleRead, compare, print, copying } : null}
        onSpeak={speak}
      />
      <ReadingProgress scroller={scroller} of={shownNumber} />
      {bar && <ChangeBar {...bar} />}
      <main class="ReadingView" tabIndex={-1} ref={scroller}>
        {text && !before && (
          <ArticleView
            {...text.shown}
            fullText={fullText}
            now={now}
            onFollow={jump.follow}
            onFilter={(filter) => panel.showList('all', filter)}
          />
        )}
        <MomentList highlighter={highlighter} articleId={articleId} />
        <OrphanList highlighter={highlighter} />
        <HighlightLayer highlighter={highlighter} />
        {text?.shown.body && before && (
          <CompareView
            article={text.shown.article}
            before={before}
            after={text.shown.body}
            choices={comparison.others}
            now={now}
            onChoose={comparison.choose}
          />
        )}
        {jump.back && <ReturnPill onReturn={jump.back} />}
        {isGone && (
          <EmptyState
            title={words.empty.article}
            text={words.empty.articleHint}
            action={{ label: words.action.back, run: leave }}
          />
        )}
      </main>
      {dock}
      <ReadingFooter neighbors={neighbors} onRead={read} onBack={leave} />
      {zoom.picture && <PictureZoom picture={zoom.picture} onClose={zoom.close} />}
      <KeyBindings bindings={bindings} characters={settings.singleKeyShortcuts} />
    </>
  );
}

/** An article that waits to be let into the list is let in when it is read. */
function admitIfNeeded({ list }: PanelState, articleId: number): void {
  if (list.waitingIds.includes(articleId)) list.showWaiting();
}
