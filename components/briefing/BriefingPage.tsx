import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import { dismissBriefing } from '../../lib/app/notify/dismiss-notifications.ts';
import type { MarkRange } from '../../lib/app/reading/read-state.ts';
import { nextBriefingAt } from '../../lib/briefing/briefing-time.ts';
import { briefingTitle } from '../../lib/export/briefing/briefing-text.ts';
import { formatClockTime } from '../../lib/i18n/format-time.ts';
import { t } from '../../lib/i18n/t.ts';
import type { Settings } from '../../lib/settings.ts';
import { usePrint } from '../article/use-print.ts';
import type { Feedback } from '../live/use-feedback.ts';
import { KeyBindings } from '../shortcuts/KeyBindings.tsx';
import { rowMoves } from '../shortcuts/row-moves.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { focusSearchBox } from '../ui/focus/focus-search-box.ts';
import { focusRow, rowFocusTarget } from '../ui/focus/row-focus.ts';
import type { KeyBinding } from '../ui/keyboard/use-keys.ts';
import { BriefingView, type BriefingViewProps } from './BriefingView.tsx';
import { type BriefingActions, briefingActions } from './briefing-actions.ts';
import { findBriefingsId } from './EarlierBriefings.tsx';
import { useBriefing } from './use-briefing.ts';

type ViewActions = Pick<BriefingViewProps, 'onShow' | 'onOpen'>;

export type BriefingPageProps = NoBriefingProps &
  ViewActions & {
    /** The day of the briefing; `null` for the latest. */
    day: string | null;
    scroller: RefObject<HTMLElement | null>;
    settings: Pick<Settings, 'singleKeyShortcuts'>;
    feedback: Feedback;
    /** Marks articles as read; the phrase names them. */
    onMarkRead: (range: MarkRange, phrase: string) => void;
    /** Whether keys act on the briefing. They don't while an article is open beside it. */
    hasKeys: boolean;
    /** The keys that every view of the panel has. */
    panelKeys: readonly KeyBinding[];
    /** The article that the user comes back from; `null` for none. */
    returnedFrom: number | null;
  };

/** A briefing, what can be done with it, and the earlier ones. */
export function BriefingPage(props: BriefingPageProps) {
  const { day, feedback, panelKeys, hasKeys, settings, scroller, returnedFrom, onMarkRead } = props;
  const shown = useBriefing(day);
  const briefing = shown?.briefing;
  const print = usePrint(scroller, briefing && briefingTitle(briefing), feedback.showToast);
  const markRead = () => {
    if (!shown) return;
    const articleIds = [...shown.known.unread];
    onMarkRead({ kind: 'these', articleIds }, t('briefing_inPhrase'));
  };
  const actions = briefing ? { ...briefingActions(briefing, feedback), print, markRead } : null;
  const isDrawn = shown !== undefined;
  useEffect(() => {
    if (isDrawn && returnedFrom !== null) focusRow(rowFocusTarget(returnedFrom));
  }, [isDrawn, returnedFrom]);
  useEffect(() => {
    if (briefing) void dismissBriefing(briefing.day);
  }, [briefing?.day]);
  useEffect(() => {
    if (returnedFrom === null) scroller.current?.scrollTo(0, 0);
  }, [briefing?.day]);
  return (
    <>
      {shown && briefing && actions && (
        <BriefingView
          {...props}
          {...shown}
          briefing={briefing}
          actions={actions}
          onOpenPage={feedback.openTab}
        />
      )}
      {shown && !briefing && <NoBriefing {...props} />}
      {hasKeys && (
        <KeyBindings
          bindings={briefingBindings(actions, panelKeys)}
          characters={settings.singleKeyShortcuts}
        />
      )}
    </>
  );
}

/** The keys of a briefing; without a briefing, the keys that every view of the panel has. */
const briefingBindings = (
  actions: (Pick<BriefingActions, 'copy'> & { print: () => void; markRead: () => void }) | null,
  panelKeys: readonly KeyBinding[],
): KeyBinding[] => [
  ...(actions
    ? ([
        ...rowMoves(),
        {
          keys: ['Shift+A'],
          group: 'mark',
          label: t('briefing_markRead'),
          run: actions.markRead,
        },
        { keys: ['p'], group: 'copy', label: t('reading_print'), run: actions.print },
        { keys: ['y m'], group: 'copy', label: t('briefing_copy'), run: actions.copy },
      ] satisfies KeyBinding[])
    : []),
  {
    keys: ['/'],
    group: 'goTo',
    label: actions ? t('briefing_find') : t('search_shortcut'),
    run: actions ? () => document.getElementById(findBriefingsId)?.focus() : focusSearchBox,
  },
  ...panelKeys,
];

type NoBriefingProps = {
  /** The hour at which briefings are made; `null` if they are off. */
  hour: number | null;
  now: number;
  onSettings: () => void;
};

/** In place of a briefing: when the next one is made, or how to have some. */
function NoBriefing({ hour, now, onSettings }: NoBriefingProps) {
  const action = { label: t('action_settings'), run: onSettings };
  if (hour === null)
    return <EmptyState title={t('briefing_off')} text={t('briefing_offHint')} action={action} />;
  const today = nextBriefingAt(now, hour, false);
  const next = today > now ? today : nextBriefingAt(now, hour, true);
  const text = t('briefing_emptyHint', { time: formatClockTime(next, now) });
  return <EmptyState title={t('briefing_empty')} text={text} />;
}
