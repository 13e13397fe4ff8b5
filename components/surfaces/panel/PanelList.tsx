import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { ArticleRows } from '../../list/ArticleRows.tsx';
import { CoverageFooter } from '../../list/CoverageFooter.tsx';
import { EmptyList } from '../../list/EmptyList.tsx';
import { NewArticlesPill } from '../../list/NewArticlesPill.tsx';
import { FeedProblemBar } from '../../list/status/FeedProblemBar.tsx';
import { FirstRun } from '../../list/status/FirstRun.tsx';
import { useFocusFallback } from '../../ui/focus/use-focus-fallback.ts';
import { BackupReminder } from './BackupReminder.tsx';
import { PanelHeader } from './PanelHeader.tsx';
import type { PanelState } from './use-panel.ts';
import { useStickToEnd } from './use-stick-to-end.ts';
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
  const { list, status, stored, record, refreshing, remedy } = panel;
  const { name, filter } = list;
  const scroller = useRef<HTMLElement>(null);
  const key = [name, filter?.by, filter?.value].join(' ');
  const isFirst = useRef(true);
  useEffect(() => {
    isFirst.current = false;
  }, []);

  useFocusFallback(scroller);
  useStickToEnd(
    scroller,
    record.backfills.some(({ state }) => state === 'running'),
  );

  const admit = () => {
    list.showWaiting();
    scroller.current?.scrollTo(0, 0);
    scroller.current?.focus({ preventScroll: true });
  };

  return (
    <>
      <PanelHeader panel={panel} />
      <main class="PanelList" tabIndex={-1} ref={scroller}>
        {!status.isEmpty && (
          <FeedProblemBar
            problem={status.problem}
            refreshing={refreshing.running}
            onRemedy={remedy}
          />
        )}
        <NewArticlesPill list={list} onAdmit={admit} />
        {status.isEmpty && (
          <FirstRun problem={status.problem} refreshing={refreshing} onRemedy={remedy} />
        )}
        {!status.isEmpty && list.ids.length === 0 && (
          <EmptyList list={list} stored={stored} onShow={panel.showList} />
        )}
        <ArticleRows
          key={key}
          panel={panel}
          scroller={scroller}
          returning={returning && isFirst.current}
        />
        {!status.isEmpty && <CoverageFooter panel={panel} />}
        {!status.isEmpty && <BackupReminder panel={panel} />}
      </main>
      {dock}
    </>
  );
}
