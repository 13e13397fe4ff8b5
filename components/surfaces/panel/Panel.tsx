import { useState } from 'preact/hooks';
import { isArticleList } from '../../../lib/store/rows/views.ts';
import { panelBindings } from '../../list/list-bindings.ts';
import { useArticleCommands } from '../../list/use-article-commands.ts';
import type { ReadingSession } from '../../reading/reading-session.ts';
import { useMinWidth } from '../../ui/dom/use-min-width.ts';
import { useHeldInput } from '../../ui/keyboard/use-held-input.ts';
import { useLoaded } from '../../ui/use-loaded.ts';
import type { BriefingPaneProps } from './BriefingPane.tsx';
import { DossierHost } from './DossierHost.tsx';
import { PanelContexts } from './PanelContexts.tsx';
import { PanelFrame } from './PanelFrame.tsx';
import { PanelHeader } from './PanelHeader.tsx';
import { PanelList, type PanelListProps } from './PanelList.tsx';
import { Panes, panesFrom } from './Panes.tsx';
import type { PanelParts } from './panel-parts.ts';
import { useFirstArrivals } from './use-first-arrivals.ts';
import { usePanelReading } from './use-panel-reading.ts';
import { type PanelSession, usePanelSession } from './use-panel-session.ts';
import { usePlayback } from './use-playback.ts';

export type PanelProps = {
  /** The name of the view row of this panel. */
  view: string;
  /** Loads the parts that its list of articles doesn't need. */
  loadParts: () => Promise<PanelParts>;
};

/** The side panel: a list or an article, whichever it showed last. */
export function Panel({ view, loadParts }: PanelProps) {
  const hasPanes = useMinWidth(panesFrom, isPaintedWide);
  const { toast, session } = usePanelSession(view, hasPanes);
  if (!session) return <div class="Panel" aria-busy="true" />;
  return (
    <PanelFrame toast={toast}>
      <PanelContent {...session} hasPanes={hasPanes} loadParts={loadParts} />
    </PanelFrame>
  );
}

/**
 * Whether the first paint has panes; `undefined` without one. The window may have another width by now, but the app's
 * first render takes over these elements.
 */
const isPaintedWide = (): boolean | undefined =>
  document.querySelector('.Panel')?.matches(':has(.Panes)');

type PanelContentProps = PanelSession & Pick<PanelProps, 'loadParts'> & { hasPanes: boolean };

/** A list or an article, or both side by side, with the player below it and the dialogs above it. */
function PanelContent(session: PanelContentProps) {
  const { view, list, feed, feedback, settings, now, isEmpty, hasPanes, loadParts } = session;
  const { undoShown } = session;
  const { articles } = list;
  const commands = useArticleCommands(list, feedback);
  const { reading, returning, focusSearch } = usePanelReading(view, feedback, hasPanes);
  const playback = usePlayback({ view, settings, articles, commands, reading, feedback });
  useFirstArrivals(isEmpty, list);
  const openingNote = useState<readonly string[]>();
  const { articleId } = reading;
  const isReading = articleId !== null;
  const hasDialog = commands.tagging.article !== null || commands.exporting.request !== null;
  const parts = useLoaded(loadParts, isReading || hasDialog || !isArticleList(list.shown));
  // What one types right after the key that opens a dialog is meant for it.
  useHeldInput(hasDialog && !parts);
  const { player } = playback;
  const refresh = feed.refreshing.refresh;
  const panelKeys = panelBindings({
    commands,
    refresh,
    showList: list.show,
    undoShown,
    search: isReading ? focusSearch : undefined,
  });
  const dock = parts && (
    <parts.PanelDock
      playback={playback}
      settings={settings}
      reading={reading}
      onOriginal={feedback.openTab}
    />
  );
  const shared = { list, commands, playback, feedback, settings, now, panelKeys };
  const article = articleId !== null && parts && (
    <parts.ReadingBoundary articleId={articleId} onBack={reading.leave}>
      <parts.ReadingView {...shared} articleId={articleId} reading={reading} dock={dock} />
    </parts.ReadingBoundary>
  );
  const rows = (!isReading || hasPanes) && (
    <>
      <PanelHeader {...{ list, feed, commands, feedback, settings, now }} onRows={focusRows} />
      <ShownList
        {...shared}
        parts={parts}
        feed={feed}
        isEmpty={isEmpty}
        openingNote={openingNote}
        briefing={{
          day: view.row?.briefing ?? null,
          onShow: (day) => view.show({ briefing: day }),
        }}
        reading={reading}
        returning={returning}
        isBeside={hasPanes}
        hasKeys={!isReading}
        dock={isReading ? null : dock}
      />
    </>
  );
  return (
    <>
      {/* Outside the player bar, because it keeps playing in every view. It loads nothing before a click. */}
      <audio ref={player.audio} preload="none" {...player.events} />
      <PanelContexts player={player} highlightCounts={list.highlightCounts} settings={settings}>
        <DossierHost
          Dialog={parts?.DossierDialog}
          followed={settings.followed}
          now={now}
          copy={feedback.copy}
          onOpen={reading.openFromHere}
          onSearch={list.searchFor}
          onExport={commands.exporting.openFor}
        >
          {hasPanes || article ? <Panes list={rows} article={article} /> : rows}
        </DossierHost>
      </PanelContexts>
      {parts && <parts.PanelDialogs commands={commands} feedback={feedback} now={now} />}
    </>
  );
}

/** Moves the focus to the current row. */
function focusRows(): void {
  const list = document.querySelector<HTMLElement>('.PanelList');
  const row = list?.querySelector<HTMLElement>('[aria-current="true"] [data-stop]');
  (row ?? list)?.focus();
}

type ShownListProps = Omit<PanelListProps, 'onOpen' | 'onReturn'> & {
  parts: PanelParts | undefined;
  briefing: Pick<BriefingPaneProps, 'day' | 'onShow'>;
  reading: ReadingSession;
};

/** The list that the panel shows: articles, all highlights, or a briefing. */
function ShownList({ parts, briefing, reading, ...props }: ShownListProps) {
  const { list, commands, feed, isEmpty, openingNote, ...shared } = props;
  const { highlights } = list;
  if (!highlights && list.shown !== 'briefing')
    return (
      <PanelList
        {...props}
        onOpen={(articleId) => reading.open(articleId)}
        onReturn={reading.returnToLeft}
      />
    );
  if (!parts) return null;
  if (!highlights)
    return <parts.BriefingPane {...shared} {...briefing} {...{ list, commands, reading }} />;
  return (
    <parts.MyHighlightsView
      {...shared}
      list={highlights}
      noteId={reading.noteId}
      onOpen={reading.openHighlight}
      onOpenNote={reading.openNote}
      onExport={() => commands.exporting.open('shown')}
      onShowAll={() => list.show('all')}
    />
  );
}
