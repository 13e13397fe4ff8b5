import { X } from 'lucide';
import type { ComponentChildren, RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef, type useState } from 'preact/hooks';
import { takeOpeningNote } from '../../../lib/app/first-run/opening-note.ts';
import { writeTerms } from '../../../lib/article/lists/filter-terms.ts';
import { t } from '../../../lib/i18n/t.ts';
import { ArticleRows, type ArticleRowsProps } from '../../list/ArticleRows.tsx';
import { BackToArticle } from '../../list/BackToArticle.tsx';
import { CoverageFooter } from '../../list/coverage/CoverageFooter.tsx';
import { EmptyList } from '../../list/EmptyList.tsx';
import { NoMatches } from '../../list/filters/NoMatches.tsx';
import { NewArticlesPill } from '../../list/NewArticlesPill.tsx';
import { FeedProblemBar } from '../../list/status/FeedProblemBar.tsx';
import { FirstRun } from '../../list/status/FirstRun.tsx';
import type { Feed } from '../../list/status/use-feed.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { useFocusFallback } from '../../ui/focus/use-focus-fallback.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { BackupReminder } from './BackupReminder.tsx';
import { ListScroller } from './ListScroller.tsx';
import './OpeningNote.css';

export type PanelListProps = Omit<ArticleRowsProps, 'scroller'> & {
  /** Whether it stands beside the reading view, which is then the main content of the page. */
  isBeside: boolean;
  feed: Feed;
  /** Whether no article is stored yet. */
  isEmpty: boolean;
  openingNote: OpeningNoteProps['state'];
  /** The foot of the panel: the player and read-aloud. */
  dock: ComponentChildren;
};

/** The panel's list of articles: rows, and the coverage at its end. */
export function PanelList(props: PanelListProps) {
  const { feed, isEmpty, openingNote, isBeside, dock, returning, ...rows } = props;
  const { list, commands, settings, now, hasKeys } = rows;
  const { articles, coverage, backfill, search } = list;
  const { status, storedCount, refreshing, remedy } = feed;
  const problem = status?.problem ?? null;
  const scroller = useRef<HTMLElement>(null);
  const { name, filters, order } = articles;
  // With another density, rows have other heights.
  const searched = search && [search.text, search.order];
  const key = [name, writeTerms(filters), order, settings.density, searched].join(' ');
  const isFirst = useRef(true);
  useEffect(() => {
    isFirst.current = false;
  }, []);
  useEffect(() => {
    if (search && !list.top) scroller.current?.scrollTo(0, 0);
  }, [search?.text, search?.order, search && writeTerms(filters)]);
  useFocusFallback(scroller, hasKeys);
  useStickToEnd(
    scroller,
    key,
    order === 'newest' && (coverage?.backfills ?? []).some(({ state }) => state === 'running'),
  );
  // Stands at the end of the list, where the oldest rows are.
  const footer = !isEmpty && !search && coverage && (
    <CoverageFooter list={name} coverage={coverage} backfill={backfill} now={now} />
  );
  const focusRows = () => scroller.current?.focus({ preventScroll: true });
  const admit = () => {
    articles.showWaiting();
    scroller.current?.scrollTo(0, 0);
    focusRows();
  };
  // What the index lacks may still be found.
  const hasNoRows = !isEmpty && articles.count === 0 && search?.isComplete !== false;
  const clearFilters = () => (search ? list.narrow([]) : list.show(name));
  return (
    <>
      <ListScroller name={name} isBeside={isBeside} scroller={scroller}>
        {!isEmpty && (
          <FeedProblemBar problem={problem} refreshing={refreshing.running} onRemedy={remedy} />
        )}
        <NewArticlesPill list={articles} onAdmit={admit} />
        {isEmpty && <FirstRun problem={problem} refreshing={refreshing} onRemedy={remedy} />}
        <BackToArticle onReturn={rows.onReturn} />
        {hasNoRows && filters.length > 0 && <NoMatches filters={filters} onClear={clearFilters} />}
        {hasNoRows && search && filters.length === 0 && (
          <EmptyState
            title={t('search_noResults')}
            text={t('search_noResultsHint')}
            action={{ label: t('search_clear'), run: () => list.searchFor('') }}
          />
        )}
        {hasNoRows && !search && filters.length === 0 && (
          <EmptyList
            list={articles}
            stored={storedCount}
            onShow={list.show}
            onUndo={commands.undo}
          />
        )}
        {order === 'oldest' && footer}
        <ArticleRows
          key={key}
          {...rows}
          scroller={scroller}
          returning={returning && (isBeside || isFirst.current)}
        />
        {order === 'newest' && footer}
        {!isEmpty && <BackupReminder frequency={settings.backupFrequency} now={now} />}
      </ListScroller>
      {!isEmpty && <OpeningNote state={openingNote} onDismiss={focusRows} />}
      {dock}
    </>
  );
}

/** Keeps the end of a list in view while the list grows (`grows`). Another `key` means another list. */
function useStickToEnd(scroller: RefObject<HTMLElement | null>, key: string, grows: boolean): void {
  const atEnd = useRef(false);
  const shown = useRef(key);
  const grew = useRef(grows);
  useLayoutEffect(() => {
    const box = scroller.current;
    const look = () => {
      // Zoomed pages scroll by fractions of a pixel.
      if (box) atEnd.current = box.scrollHeight - box.scrollTop - box.clientHeight < 2;
    };
    look();
    box?.addEventListener('scroll', look);
    return () => box?.removeEventListener('scroll', look);
  }, []);
  useLayoutEffect(() => {
    if (shown.current !== key) atEnd.current = false;
    shown.current = key;
    // The last step adds rows and ends the growth at once.
    if (atEnd.current && (grows || grew.current))
      scroller.current?.scrollTo(0, scroller.current.scrollHeight);
    grew.current = grows;
  });
}

type OpeningNoteProps = {
  /** Its lines as a state of the panel: they can be taken once, and the list is drawn anew in another layout. */
  state: ReturnType<typeof useState<readonly string[]>>;
  onDismiss: () => void;
};

/** Lines below the list, where they don't move its rows: when a panel opens for the first time, and after an update. */
function OpeningNote({ state: [lines = [], setLines], onDismiss }: OpeningNoteProps) {
  useEffect(() => {
    void takeOpeningNote().then((taken) => setLines((before = []) => [...before, ...taken]));
  }, []);
  if (lines.length === 0) return null;
  const dismiss = () => {
    setLines([]);
    onDismiss();
  };
  return (
    <section class="OpeningNote" aria-label={t('app_name')}>
      <div>
        {lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
      <IconButton icon={X} label={t('action_dismiss')} onClick={dismiss} />
    </section>
  );
}
