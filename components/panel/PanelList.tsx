import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Article } from '../../lib/article/article.ts';
import { words } from '../../lib/words/en.ts';
import { ArticleGroups } from '../article/ArticleGroups.tsx';
import { ExpandedRows } from '../article/expanded-rows.ts';
import { ListEnd } from '../article/ListEnd.tsx';
import { focusStop, stopOf } from '../hooks/step-focus.ts';
import { useFocusHome } from '../hooks/use-focus-home.ts';
import { useKeptEnd } from '../hooks/use-kept-end.ts';
import { FeedBar } from '../status/FeedBar.tsx';
import { FirstRun } from '../status/FirstRun.tsx';
import { SurfaceHeader } from '../status/SurfaceHeader.tsx';
import { Keys } from '../ui/Keys.tsx';
import { ArrivalPill } from './ArrivalPill.tsx';
import { menuOf } from './article-menu.ts';
import { EmptyList } from './EmptyList.tsx';
import { ListChips } from './ListChips.tsx';
import { listBindings } from './list-bindings.ts';
import { RecordEnd } from './RecordEnd.tsx';
import type { PanelState } from './use-panel.ts';
import './PanelList.css';

export type PanelListProps = {
  panel: PanelState;
  /** Whether the reader comes back from an article, whose row then has the focus. */
  returning: boolean;
  /** What stands at the panel's foot: the player. */
  dock: ComponentChildren;
};

/** The list beside the page: lists to choose from, rows by day, and what can be done to each. */
export function PanelList({ panel, returning, dock }: PanelListProps) {
  const { list, now, status, record, older, refreshing, remedy, marking, view } = panel;
  const scroller = useRef<HTMLElement>(null);
  const current = list.rows.find(({ n }) => n === view.row.selected) ?? list.rows[0];

  useEffect(() => {
    if (returning && current) focusStop(stopOf(current.n));
  }, []);

  useFocusHome(scroller);
  useKeptEnd(
    scroller,
    record.archives.some(({ state }) => state === 'running'),
  );
  const drawn = useRef(list.name);
  useEffect(() => {
    if (drawn.current !== list.name) scroller.current?.scrollTo(0, 0);
    drawn.current = list.name;
  }, [list.name]);

  const admit = () => {
    list.admit();
    scroller.current?.scrollTo(0, 0);
    scroller.current?.focus({ preventScroll: true });
  };

  return (
    <>
      <SurfaceHeader
        status={`${words.status.unread(list.unread.size)} · ${words.status.stored(status.articles)}`}
        refreshing={refreshing.running}
        onRefresh={refreshing.refresh}
        onMarkAll={() => marking.range({ kind: 'all' })}
      />
      <ListChips list={list} onSelect={panel.showList} />
      <main class="PanelList" tabIndex={-1} ref={scroller}>
        {status.articles > 0 && (
          <FeedBar problem={status.problem} refreshing={refreshing.running} onRemedy={remedy} />
        )}
        <ArrivalPill list={list} onAdmit={admit} />
        {status.articles === 0 ? (
          <FirstRun problem={status.problem} refreshing={refreshing} onRemedy={remedy} />
        ) : (
          <>
            {list.rows.length === 0 && (
              <EmptyList name={list.name} stored={status.articles} onShow={panel.showList} />
            )}
            <ExpandedRows.Provider value={panel.expanded.rows}>
              <ArticleGroups
                list={list}
                now={now}
                selected={current?.n ?? null}
                onOpen={panel.read}
                onSelect={(n) => view.show({ selected: n })}
                onSave={marking.toggleSave}
                menuOf={(article: Article) => menuOf(article, panel)}
                gaps={{ open: record.gaps, onRetry: older.retryGap }}
              />
            </ExpandedRows.Provider>
            <ListEnd list={list} onMore={panel.showMore} />
            <RecordEnd panel={panel} />
          </>
        )}
      </main>
      {dock}
      <Keys bindings={listBindings(panel, current)} characters={panel.settings.letterKeys} />
    </>
  );
}
