import type { Settings } from '../../../lib/settings.ts';
import type { ListSession } from '../../list/list-session.ts';
import { useListSession } from '../../list/session/use-list-session.ts';
import { type Feed, useFeed } from '../../list/status/use-feed.ts';
import { useLookAtNews } from '../../live/list/use-look-at-news.ts';
import { type Feedback, useFeedback } from '../../live/use-feedback.ts';
import { useNow } from '../../live/use-now.ts';
import { useSettings } from '../../live/use-settings.ts';
import { useView, type View } from '../../live/use-view.ts';
import { type ToastState, useToast } from '../../ui/use-toast.ts';

/** The data and actions that every view of a panel is drawn from. */
export interface PanelSession {
  view: View;
  list: ListSession;
  feed: Feed;
  feedback: Feedback;
  settings: Settings;
  now: number;
  /** Undoes what the toast reports, if that is not in the action history. */
  undoShown: (() => void) | undefined;
  /** Whether no article is stored yet. */
  isEmpty: boolean;
}

/** The session of a panel; `undefined` until everything that the first paint needs is loaded. */
export function usePanelSession(
  viewName: string,
  hasPanes: boolean,
): {
  toast: ToastState;
  session: PanelSession | undefined;
} {
  const now = useNow();
  const settings = useSettings();
  const toast = useToast();
  const feedback = useFeedback(toast, settings.openLinksIn);
  const view = useView(viewName, toast.showToast);
  const list = useListSession(view, feedback, hasPanes, now);
  const isListed = list !== undefined;
  const feed = useFeed(now, feedback, isListed);
  useLookAtNews(settings.badgeCounts, isListed);
  if (!list || !feed.status) return { toast, session: undefined };
  const { isEmpty } = feed.status;
  const action = toast.shown[0]?.action;
  const undoShown = action?.isUndo && action.run;
  return { toast, session: { view, list, feed, feedback, settings, now, undoShown, isEmpty } };
}
