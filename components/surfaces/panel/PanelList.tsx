import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useFocusHome } from '../../ui/focus/use-focus-fallback.ts';
import { useKeptEnd } from './use-stick-to-end.ts';
import { FeedBar } from '../../list/status/FeedProblemBar.tsx';
import { FirstRun } from '../../list/status/FirstRun.tsx';
import { ArrivalPill } from '../../list/NewArticlesPill.tsx';
import { BackupReminder } from './BackupReminder.tsx';
import { EmptyList } from '../../list/EmptyList.tsx';
import { PanelHeader } from './PanelHeader.tsx';
import { PanelRows } from '../../list/ArticleRows.tsx';
import { RecordEnd } from '../../list/CoverageFooter.tsx';
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
  const { list, status, stored, record, refreshing, remedy } = panel;
  const { name, filter } = list;
  const scroller = useRef<HTMLElement>(null);
  const key = [name, filter?.by, filter?.value].join(' ');
  const isFirst = useRef(true);
  useEffect(() => {
    isFirst.current = false;
  }, []);

  useFocusHome(scroller);
  useKeptEnd(
    scroller,
    record.archives.some(({ state }) => state === 'running'),
  );

  const admit = () => {
    list.admit();
    scroller.current?.scrollTo(0, 0);
    scroller.current?.focus({ preventScroll: true });
  };

  return (
    <>
      <PanelHeader panel={panel} />
      <main class="PanelList" tabIndex={-1} ref={scroller}>
        {!status.isEmpty && (
          <FeedBar problem={status.problem} refreshing={refreshing.running} onRemedy={remedy} />
        )}
        <ArrivalPill list={list} onAdmit={admit} />
        {status.isEmpty && (
          <FirstRun problem={status.problem} refreshing={refreshing} onRemedy={remedy} />
        )}
        {!status.isEmpty && list.numbers.length === 0 && (
          <EmptyList list={list} stored={stored} onShow={panel.showList} />
        )}
        <PanelRows
          key={key}
          panel={panel}
          scroller={scroller}
          returning={returning && isFirst.current}
        />
        {!status.isEmpty && <RecordEnd panel={panel} />}
        {!status.isEmpty && <BackupReminder panel={panel} />}
      </main>
      {dock}
    </>
  );
}
