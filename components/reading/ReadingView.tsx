import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { words } from '../../lib/i18n/en.ts';
import { ArticleView } from './ArticleView.tsx';
import { CompareView } from './compare/CompareView.tsx';
import { PictureZoom } from './picture-zoom/PictureZoom.tsx';
import { HighlightLayer } from '../highlight/HighlightLayer.tsx';
import { MomentList } from '../highlight/MomentList.tsx';
import { OrphanList } from '../highlight/OrphanList.tsx';
import { useHighlightGoal } from '../highlight/use-scroll-to-highlight.ts';
import { useHighlighter } from '../highlight/use-highlighter.ts';
import { useCleanCopy } from './copy/use-clean-copy.ts';
import { useComparison } from './compare/use-comparison.ts';
import { useFocusHome } from '../ui/focus/use-focus-fallback.ts';
import { useFullText } from './use-full-text.ts';
import { useJump } from './key-points/use-evidence-jump.ts';
import { useNeighbours } from './use-neighbors.ts';
import { useOpenArticle } from './use-open-article.ts';
import { useOutline } from './outline/use-outline.ts';
import { usePictureZoom } from './picture-zoom/use-picture-zoom.ts';
import { usePrint } from './use-print.ts';
import { useReadMark } from './use-mark-as-read.ts';
import { useReadingPlace } from './position/use-reading-position.ts';
import { useSpokenMark } from '../speech/use-spoken-mark.ts';
import { Keys } from '../ui/keyboard/KeyBindings.tsx';
import { Note } from '../ui/EmptyState.tsx';
import { ChangeBar } from './compare/ChangeBar.tsx';
import { changeBarOf } from './compare/change-bar-props.ts';
import { copyActions, selectedStretch, stretchInView } from './copy/copy-actions.ts';
import { ReadingFooter } from './ReadingFooter.tsx';
import { ReadingHeader } from './ReadingHeader.tsx';
import { ReadingProgress } from './ReadingProgress.tsx';
import { ReturnPill } from './ReturnPill.tsx';
import { readingBindings } from './reading-bindings.ts';
import type { PanelState } from '../surfaces/panel/use-panel.ts';
import './ReadingView.css';

export type ReadingViewProps = {
  panel: PanelState;
  n: number;
  /** What stands above the foot: what is heard. */
  dock: ComponentChildren;
};

/** One article, with the way to the ones before and after it in the list it was opened from. */
export function ReadingView({ panel, n, dock }: ReadingViewProps) {
  const { list, settings, marking, speech, copy, read, leave, say, now } = panel;
  const fullText = useFullText(n, () => say(words.versions.completed));
  const { text, left, isGone } = useOpenArticle(n, fullText.asked);
  const comparison = useComparison(text?.shown);
  const { before } = comparison;
  const scroller = useRef<HTMLElement>(null);
  const article = text?.shown.article;
  const shown = article ?? null;
  const shownNumber = article?.n ?? null;
  const settle = useReadMark(shown, settings.readAfter, marking);
  const neighbours = useNeighbours(list.numbers, n);
  const isAway = before !== null;
  const onPage = article && !isAway ? article : null;
  const highlighter = useHighlighter({
    n,
    shown: isAway ? undefined : text?.shown,
    scroller,
    noteOf: panel.view.row.note ?? null,
    openNote: (note) => panel.view.show({ note }),
    say,
  });
  // In a comparison nothing stands where it does in the text.
  const page = () => (onPage ? scroller.current : null);
  const map = () => highlighter.drawn()?.map ?? null;
  const copying =
    article && copyActions({ article, body: text.shown.body, page, map, copy, say, now });
  const speak = () => {
    const chosen = selectedStretch({ page, map });
    const place = (chosen ?? stretchInView({ page, map }))?.from ?? null;
    speech.start(n, { hash: onPage?.hash ?? null, place, isChosen: chosen !== null });
  };

  useReadingPlace({ scroller, shown, left, isAway, attempt: panel.attempt });
  useSpokenMark(speech, onPage, scroller, map);
  useCleanCopy(scroller);
  const jump = useJump(scroller, isAway ? undefined : article?.hash, say);
  useFocusHome(scroller);
  useEffect(() => admitIfNeeded(panel, n), [n, list.waiting]);

  const outline = useOutline(scroller, before ? undefined : text?.shown.body?.hash);
  const zoom = usePictureZoom(scroller, shownNumber);
  const print = usePrint(scroller, article?.title, say);

  const toggleRead = () => {
    settle();
    marking.toggleRead(n, list.unread.has(n));
  };
  const back = jump.back ?? (before ? comparison.close : leave);
  useHighlightGoal({ goal: panel.goal, highlighter, scroller, reached: panel.reached });
  const bindings = readingBindings({
    panel,
    n,
    article,
    neighbours,
    toggleRead,
    print,
    back,
    speak,
    copying: copying ?? null,
    scroller,
    highlighter,
  });
  const bar = text && changeBarOf({ text, comparison, now });
  const compare = comparison.others.length > 0 ? comparison.open : null;

  return (
    <>
      <ReadingHeader
        panel={panel}
        n={n}
        article={article}
        position={neighbours.position}
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
        <MomentList highlighter={highlighter} n={n} />
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
          <Note
            title={words.empty.article}
            text={words.empty.articleHint}
            action={{ label: words.action.back, run: leave }}
          />
        )}
      </main>
      {dock}
      <ReadingFooter neighbours={neighbours} onRead={read} onBack={leave} />
      {zoom.picture && <PictureZoom picture={zoom.picture} onClose={zoom.close} />}
      <Keys bindings={bindings} characters={settings.letterKeys} />
    </>
  );
}

/** An article that waits to be let into the list is let in when it is read. */
function admitIfNeeded({ list }: PanelState, n: number): void {
  if (list.waiting.includes(n)) list.admit();
}
