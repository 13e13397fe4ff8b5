import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { panelBindings } from '../../list/list-bindings.ts';
import type { ListSession } from '../../list/list-session.ts';
import { useArticleCommands } from '../../list/use-article-commands.ts';
import { ReadingView } from '../../reading/ReadingView.tsx';
import type { ReadingSession } from '../../reading/reading-session.ts';
import { useMinWidth } from '../../ui/dom/use-min-width.ts';
import { Toast } from '../../ui/Toast.tsx';
import { DossierDialog, type DossierDialogProps } from '../../watch/DossierDialog.tsx';
import { OpenDossierContext } from '../../watch/open-dossier.ts';
import { ReadingBoundary } from '../page-frame/ReadingBoundary.tsx';
import { BriefingPane, type BriefingPaneProps } from './BriefingPane.tsx';
import { MyHighlightsView } from './MyHighlightsView.tsx';
import { PanelContexts } from './PanelContexts.tsx';
import { PanelDialogs } from './PanelDialogs.tsx';
import { PanelDock } from './PanelDock.tsx';
import { PanelHeader } from './PanelHeader.tsx';
import { PanelList, type PanelListProps } from './PanelList.tsx';
import { Panes, panesFrom } from './Panes.tsx';
import { usePanelReading } from './use-panel-reading.ts';
import { type PanelSession, usePanelSession } from './use-panel-session.ts';
import { usePlayback } from './use-playback.ts';
import './Panel.css';

export type PanelProps = {
  /** The name of the view row of this panel. */
  view: string;
};

/** The side panel: a list or an article, whichever it showed last. */
export function Panel({ view }: PanelProps) {
  const hasPanes = useMinWidth(panesFrom);
  const { toast, session } = usePanelSession(view, hasPanes);
  if (!session) return <div class="Panel" aria-busy="true" />;
  return (
    <div class="Panel">
      <PanelContent {...session} hasPanes={hasPanes} />
      <div class="toasts">
        <Toast toast={toast} />
      </div>
    </div>
  );
}

type PanelContentProps = PanelSession & { hasPanes: boolean };

/** A list or an article, or both side by side, with the player below it and the dialogs above it. */
function PanelContent(session: PanelContentProps) {
  const { view, list, feed, feedback, settings, now, isEmpty, hasPanes } = session;
  const { undoShown } = session;
  const { articles } = list;
  const commands = useArticleCommands(list, feedback);
  const { reading, returning, focusSearch } = usePanelReading(view, feedback, hasPanes);
  const playback = usePlayback({ view, settings, articles, commands, reading, feedback });
  useFirstArrivals(isEmpty, list);
  const openingNote = useState<readonly string[]>();
  const { articleId } = reading;
  const isReading = articleId !== null;
  const { player } = playback;
  const refresh = feed.refreshing.refresh;
  const panelKeys = panelBindings({
    commands,
    refresh,
    showList: list.show,
    undoShown,
    search: isReading ? focusSearch : undefined,
  });
  const dock = (
    <PanelDock
      playback={playback}
      settings={settings}
      reading={reading}
      onOriginal={feedback.openTab}
    />
  );
  const shared = { list, commands, playback, feedback, settings, now, panelKeys };
  const article = articleId !== null && (
    <ReadingBoundary articleId={articleId} onBack={reading.leave}>
      <ReadingView {...shared} articleId={articleId} reading={reading} dock={dock} />
    </ReadingBoundary>
  );
  const rows = (!isReading || hasPanes) && (
    <>
      <PanelHeader {...{ list, feed, commands, feedback, settings, now }} onRows={focusRows} />
      <ShownList
        {...shared}
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
      <PanelDialogs commands={commands} feedback={feedback} now={now} />
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
  briefing: Pick<BriefingPaneProps, 'day' | 'onShow'>;
  reading: ReadingSession;
};

/** The list that the panel shows: articles, all highlights, or a briefing. */
function ShownList({ briefing, reading, ...props }: ShownListProps) {
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
  if (!highlights)
    return <BriefingPane {...shared} {...briefing} {...{ list, commands, reading }} />;
  return (
    <MyHighlightsView
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

/** On first run the feeds arrive one by one: until the user selects a row, every arrival joins the list. */
function useFirstArrivals(
  isEmpty: boolean,
  { articles, selectedId }: Pick<ListSession, 'articles' | 'selectedId'>,
): void {
  const beganEmpty = useRef(false);
  if (isEmpty) beganEmpty.current = true;
  const { waitingCount, showWaiting } = articles;
  useEffect(() => {
    if (beganEmpty.current && selectedId === null && waitingCount > 0) showWaiting();
  }, [waitingCount]);
}

type DossierHostProps = Omit<DossierDialogProps, 'name' | 'isFollowed' | 'onClose'> & {
  /** What is followed, by name. */
  followed: readonly string[];
  children: ComponentChildren;
};

/** Lets rows and the list's menu open a dossier, and shows it above them. */
function DossierHost({ followed, children, ...shared }: DossierHostProps) {
  const [name, setName] = useState<string | null>(null);
  return (
    <OpenDossierContext.Provider value={setName}>
      {children}
      {name !== null && (
        <DossierDialog
          {...shared}
          name={name}
          isFollowed={followed.includes(name)}
          onClose={() => setName(null)}
        />
      )}
    </OpenDossierContext.Provider>
  );
}
