import { useEffect, useRef } from 'preact/hooks';
import { neighboursOf } from '../../lib/article/neighbours.ts';
import { readArticle } from '../../lib/store/articles.ts';
import { words } from '../../lib/words/en.ts';
import { ArticleView } from '../article/ArticleView.tsx';
import { useFocusHome } from '../hooks/use-focus-home.ts';
import { latest, useLive } from '../hooks/use-live.ts';
import { useReadMark } from '../hooks/use-read-mark.ts';
import { useSteadyText } from '../hooks/use-steady-text.ts';
import { Keys } from '../ui/Keys.tsx';
import { Note } from '../ui/Note.tsx';
import { ChangeBar } from './ChangeBar.tsx';
import { ReadingFooter } from './ReadingFooter.tsx';
import { ReadingHeader } from './ReadingHeader.tsx';
import { ReadingProgress } from './ReadingProgress.tsx';
import { readingBindings } from './reading-bindings.ts';
import type { PanelState } from './use-panel.ts';
import './ReadingView.css';

export type ReadingViewProps = { panel: PanelState; n: number };

/** One article, with the way to the ones before and after it in the list it was opened from. */
export function ReadingView({ panel, n }: ReadingViewProps) {
  const { list, settings, marking, read, leave } = panel;
  const found = latest(useLive(async () => ({ n, stored: await readArticle(n) }), [n]));
  const text = useSteadyText(found?.n === n ? found.stored : undefined);
  const scroller = useRef<HTMLElement>(null);
  const shownNumber = text?.shown.article.n ?? null;
  const settle = useReadMark(shownNumber, settings.readAfter, marking.opened);
  const neighbours = neighboursOf(list.rows, n);
  const isGone = found?.n === n && found.stored === undefined;

  useEffect(() => {
    scroller.current?.scrollTo(0, 0);
    document.getElementById('article-title')?.focus({ preventScroll: true });
  }, [shownNumber]);
  useFocusHome(scroller);
  useEffect(() => admitIfNeeded(panel, n, neighbours.next === null), [n, list]);

  const toggleRead = () => {
    settle();
    marking.toggleRead(n, list.unread.has(n));
  };
  const bindings = readingBindings({
    panel,
    article: text?.shown.article,
    neighbours,
    toggleRead,
    scroller,
  });

  return (
    <>
      <ReadingHeader
        panel={panel}
        n={n}
        article={text?.shown.article}
        position={neighbours.position}
        onToggleRead={toggleRead}
      />
      <ReadingProgress scroller={scroller} of={shownNumber} />
      {text?.changed && <ChangeBar onShow={text.showNew} />}
      <main class="ReadingView" tabIndex={-1} ref={scroller}>
        {text && <ArticleView {...text.shown} />}
        {isGone && (
          <Note
            title={words.empty.article}
            text={words.empty.articleHint}
            action={{ label: words.action.back, run: leave }}
          />
        )}
      </main>
      <ReadingFooter neighbours={neighbours} onRead={read} onBack={leave} />
      <Keys bindings={bindings} characters={settings.letterKeys} />
    </>
  );
}

/** An article that waits to be let into the list is let in when it is read; at the end of a page the next is fetched. */
function admitIfNeeded({ list, showMore }: PanelState, n: number, isLast: boolean): void {
  if (list.waiting.some((article) => article.n === n)) list.admit();
  else if (isLast && list.rows.length + list.waiting.length < list.total) showMore();
}
