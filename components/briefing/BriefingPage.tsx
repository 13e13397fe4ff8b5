import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import { dismissBriefing } from '../../lib/app/notify/dismiss-notifications.ts';
import type { MarkRange } from '../../lib/app/reading/read-state.ts';
import { briefingTitle } from '../../lib/export/briefing/briefing-text.ts';
import { t } from '../../lib/i18n/t.ts';
import type { Settings } from '../../lib/settings.ts';
import { usePrint } from '../article/use-print.ts';
import type { Feedback } from '../live/use-feedback.ts';
import { KeyBindings } from '../shortcuts/KeyBindings.tsx';
import { focusRow, rowFocusTarget } from '../ui/focus/row-focus.ts';
import type { KeyBinding } from '../ui/keyboard/use-keys.ts';
import { BriefingView, type BriefingViewProps } from './BriefingView.tsx';
import { briefingActions } from './briefing-actions.ts';
import { briefingBindings } from './briefing-bindings.ts';
import { NoBriefing, type NoBriefingProps } from './NoBriefing.tsx';
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
