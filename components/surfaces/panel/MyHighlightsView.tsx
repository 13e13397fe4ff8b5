import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { unfiltered } from '../../../lib/highlight/highlight-filter.ts';
import { myHighlightsWords } from '../../../lib/i18n/en/my-highlights.ts';
import { words } from '../../../lib/i18n/en.ts';
import type { MyHighlights } from '../../live/use-my-highlights.ts';
import { HighlightRows } from '../../my-highlights/HighlightRows.tsx';
import { HighlightTools } from '../../my-highlights/HighlightTools.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { useFocusFallback } from '../../ui/focus/use-focus-fallback.ts';
import { BackupReminder } from './BackupReminder.tsx';
import { PanelHeader } from './PanelHeader.tsx';
import type { PanelState } from './use-panel.ts';

export type MyHighlightsViewProps = {
  panel: PanelState;
  mine: MyHighlights;
  /** Whether the reader comes back from an article; then the row from which it was opened has the focus. */
  returning: boolean;
  /** What stands at the panel's foot: the player. */
  dock: ComponentChildren;
};

/** All that the reader has highlighted, in one list. */
export function MyHighlightsView({ panel, mine, returning, dock }: MyHighlightsViewProps) {
  const scroller = useRef<HTMLElement>(null);
  const isFirst = useRef(true);
  useEffect(() => {
    isFirst.current = false;
  }, []);
  useFocusFallback(scroller);
  const { total, shown } = mine;
  const goToRows = () => {
    const row = scroller.current?.querySelector<HTMLElement>('[aria-current="true"] [data-stop]');
    (row ?? scroller.current)?.focus();
  };
  return (
    <>
      <PanelHeader panel={panel} />
      {total > 0 && <HighlightTools panel={panel} mine={mine} onLeave={goToRows} />}
      <main class="PanelList" tabIndex={-1} ref={scroller}>
        {total === 0 && (
          <EmptyState
            title={myHighlightsWords.empty}
            text={myHighlightsWords.emptyHint}
            action={{ label: words.action.showAll, run: () => panel.showList('all') }}
          />
        )}
        {total > 0 && shown.length === 0 && (
          <EmptyState
            title={myHighlightsWords.noMatch}
            text={myHighlightsWords.noMatchHint(total)}
            action={{ label: myHighlightsWords.showAll, run: () => mine.filter(unfiltered) }}
          />
        )}
        <HighlightRows
          panel={panel}
          mine={mine}
          scroller={scroller}
          returning={returning && isFirst.current}
        />
        <BackupReminder panel={panel} />
      </main>
      {dock}
    </>
  );
}
