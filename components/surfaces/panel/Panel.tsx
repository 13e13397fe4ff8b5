import { useEffect, useRef } from 'preact/hooks';
import { ExportDialog } from '../../export/ExportDialog.tsx';
import { HighlightCountsContext, noCounts } from '../../list/highlight-counts.ts';
import { PlayerBar } from '../../player/PlayerBar.tsx';
import { PlayerContext } from '../../player/player-context.ts';
import { ReadingView } from '../../reading/ReadingView.tsx';
import { SpeechBar } from '../../speech/SpeechBar.tsx';
import { TagDialog } from '../../tags/TagDialog.tsx';
import { Toast } from '../../ui/Toast.tsx';
import { useToast } from '../../ui/use-toast.ts';
import { MyHighlightsView } from './MyHighlightsView.tsx';
import { PanelList } from './PanelList.tsx';
import { usePanel } from './use-panel.ts';
import './Panel.css';

export type PanelProps = {
  /** Under which name what this panel shows is kept. */
  view: string;
};

/** The reader beside the page: a list, or an article. Which of them is written in the database. */
export function Panel({ view }: PanelProps) {
  const toast = useToast();
  const panel = usePanel(view, toast);
  const article = panel?.view.row.articleId ?? null;
  const wasReading = useRef(false);
  useEffect(() => {
    if (panel) wasReading.current = article !== null;
  });
  if (!panel) return <div class="Panel" aria-busy="true" />;
  const { player, settings, mine, read, openTab } = panel;
  const dock = (
    <>
      <PlayerBar
        player={player}
        settings={settings}
        shown={article}
        onOpen={read}
        onOriginal={openTab}
      />
      <SpeechBar panel={panel} />
    </>
  );
  const list = { returning: wasReading.current, dock };
  return (
    <div class="Panel">
      {/* Here, not in the bar: it plays on whatever is shown. Nothing is asked for before a click. */}
      <audio ref={player.audio} preload="none" {...player.events} />
      <PlayerContext.Provider value={player}>
        <HighlightCountsContext.Provider value={panel.counted?.byArticle ?? noCounts}>
          {article !== null && <ReadingView panel={panel} articleId={article} dock={dock} />}
          {article === null && mine && <MyHighlightsView {...{ panel, mine, ...list }} />}
          {article === null && !mine && <PanelList {...{ panel, ...list }} />}
        </HighlightCountsContext.Provider>
      </PlayerContext.Provider>
      <div class="toasts">
        <Toast toast={toast} />
      </div>
      {panel.tagging.article && <TagDialog panel={panel} article={panel.tagging.article} />}
      {panel.exporting.request && <ExportDialog panel={panel} asked={panel.exporting.request} />}
    </div>
  );
}
