import { useFeed } from '../../list/status/use-feed.ts';
import { useListSession } from '../../list/use-list-session.ts';
import { useFeedback } from '../../live/use-feedback.ts';
import { useNow } from '../../live/use-now.ts';
import { useSettings } from '../../live/use-settings.ts';
import { useView } from '../../live/use-view.ts';
import { Toast } from '../../ui/Toast.tsx';
import { useToast } from '../../ui/use-toast.ts';
import { PanelContent } from './PanelContent.tsx';
import './Panel.css';

export type PanelProps = {
  /** The name under which what this panel shows is stored. */
  view: string;
};

/** The side panel: a list or an article, whichever it showed last. */
export function Panel({ view: name }: PanelProps) {
  const now = useNow();
  const settings = useSettings();
  const toast = useToast();
  const feedback = useFeedback(toast.showToast, settings.openLinksIn);
  const view = useView(name, toast.showToast);
  const list = useListSession(view, feedback);
  const feed = useFeed(now, feedback, { status: true, storedCount: list !== undefined });
  if (!list || !feed.status) return <div class="Panel" aria-busy="true" />;
  return (
    <div class="Panel">
      <PanelContent
        {...{ now, settings, feedback, view, list, feed }}
        isEmpty={feed.status.isEmpty}
      />
      <div class="toasts">
        <Toast toast={toast} />
      </div>
    </div>
  );
}
