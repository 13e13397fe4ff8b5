import { useEffect, useRef } from 'preact/hooks';
import { HighlightHostContext } from '../../highlight/highlight-host.ts';
import { HighlightCountsContext, noCounts } from '../../list/highlight-counts.ts';
import { panelBindings } from '../../list/list-bindings.ts';
import { useArticleCommands } from '../../list/use-article-commands.ts';
import { useFirstArrivals } from '../../list/use-list-session.ts';
import { PlayerContext } from '../../player/player-context.ts';
import { ReadingView } from '../../reading/ReadingView.tsx';
import { useReadingSession } from '../../reading/use-reading-session.ts';
import { TagField } from '../../tags/TagField.tsx';
import { Toast } from '../../ui/Toast.tsx';
import { MyHighlightsView } from './MyHighlightsView.tsx';
import { PanelDialogs } from './PanelDialogs.tsx';
import { PanelDock } from './PanelDock.tsx';
import { PanelHeader } from './PanelHeader.tsx';
import { PanelList } from './PanelList.tsx';
import { type PanelSession, usePanelSession } from './use-panel-session.ts';
import { usePlayback } from './use-playback.ts';
import './Panel.css';

export type PanelProps = {
  /** The name of the view row of this panel. */
  view: string;
};

/** The side panel: a list or an article, whichever it showed last. */
export function Panel({ view }: PanelProps) {
  const { toast, session } = usePanelSession(view);
  if (!session) return <div class="Panel" aria-busy="true" />;
  return (
    <div class="Panel">
      <PanelContent {...session} />
      <div class="toasts">
        <Toast toast={toast} />
      </div>
    </div>
  );
}

/** A list or an article, with the player below it and the dialogs above it. */
function PanelContent({ view, list, feed, feedback, settings, now, isEmpty }: PanelSession) {
  const { articles, highlights, highlightCounts } = list;
  const commands = useArticleCommands(list, feedback);
  const reading = useReadingSession(view, feedback);
  const playback = usePlayback({ view, settings, articles, commands, reading, feedback });
  useFirstArrivals(isEmpty, list);
  const { articleId, open } = reading;
  const wasReading = useRef(false);
  useEffect(() => {
    wasReading.current = articleId !== null;
  });
  const returning = wasReading.current;
  const { player } = playback;
  const refresh = feed.refreshing.refresh;
  const panelKeys = panelBindings({ commands, refresh, showList: list.show });
  const dock = (
    <PanelDock
      playback={playback}
      settings={settings}
      reading={reading}
      onOriginal={feedback.openTab}
    />
  );
  const shared = { playback, feedback, settings, now, panelKeys, dock };
  const header = <PanelHeader {...{ list, feed, commands, feedback, settings, now }} />;
  return (
    <>
      {/* Outside the player bar, because it plays on in every view. It loads nothing before a click. */}
      <audio ref={player.audio} preload="none" {...player.events} />
      <PlayerContext.Provider value={player}>
        <HighlightHostContext.Provider value={{ playMoment: player.play, NoteTags: TagField }}>
          <HighlightCountsContext.Provider value={highlightCounts?.byArticle ?? noCounts}>
            {articleId !== null && (
              <ReadingView
                {...shared}
                articleId={articleId}
                reading={reading}
                list={list}
                commands={commands}
              />
            )}
            {articleId === null && highlights && (
              <MyHighlightsView
                {...shared}
                list={highlights}
                header={header}
                returning={returning}
                noteId={reading.noteId}
                onOpen={reading.openHighlight}
                onOpenNote={reading.openNote}
                onExport={() => commands.exporting.open('shown')}
                onShowAll={() => list.show('all')}
              />
            )}
            {articleId === null && !highlights && (
              <PanelList
                {...shared}
                list={list}
                commands={commands}
                header={header}
                feed={feed}
                isEmpty={isEmpty}
                returning={returning}
                onOpen={open}
              />
            )}
          </HighlightCountsContext.Provider>
        </HighlightHostContext.Provider>
      </PlayerContext.Provider>
      <PanelDialogs commands={commands} feedback={feedback} now={now} />
    </>
  );
}
