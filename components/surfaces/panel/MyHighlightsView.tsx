import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../../lib/i18n/t.ts';
import { myHighlightsCount } from '../../../lib/presenters/highlight.ts';
import { HighlightRows, type HighlightRowsProps } from '../../my-highlights/HighlightRows.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { useFocusFallback } from '../../ui/focus/use-focus-fallback.ts';
import { BackupReminder } from './BackupReminder.tsx';
import { ListScroller } from './ListScroller.tsx';

export type MyHighlightsViewProps = Omit<HighlightRowsProps, 'scroller'> & {
  /** Whether it stands beside the reading view, which is then the main content of the page. */
  isBeside: boolean;
  /** The foot of the panel: the player and read-aloud. */
  dock: ComponentChildren;
  onShowAll: () => void;
};

/** The list of all highlights. */
export function MyHighlightsView(props: MyHighlightsViewProps) {
  const { isBeside, dock, onShowAll, returning, ...rows } = props;
  const { list, settings, now, hasKeys } = rows;
  const scroller = useRef<HTMLElement>(null);
  const isFirst = useRef(true);
  useEffect(() => {
    isFirst.current = false;
  }, []);
  useFocusFallback(scroller, hasKeys);
  const { total, hasNotes, shown } = list;
  return (
    <>
      <ListScroller name="myHighlights" isBeside={isBeside} scroller={scroller}>
        {total === 0 && (
          <EmptyState
            title={t('myHighlights_empty')}
            text={t('myHighlights_emptyHint')}
            action={{ label: t('action_showAllArticles'), run: onShowAll }}
          />
        )}
        {total > 0 && shown.length === 0 && (
          <EmptyState
            title={t('myHighlights_noMatch')}
            text={t('myHighlights_noMatchHint', {
              highlights: myHighlightsCount(total, hasNotes),
            })}
            action={{ label: t('myHighlights_showAll'), run: list.showAll }}
          />
        )}
        <HighlightRows
          {...rows}
          scroller={scroller}
          returning={returning && (isBeside || isFirst.current)}
        />
        <BackupReminder frequency={settings.backupFrequency} now={now} />
      </ListScroller>
      {dock}
    </>
  );
}
