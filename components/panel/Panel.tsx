import { useEffect, useRef } from 'preact/hooks';
import { useToast } from '../hooks/use-toast.ts';
import { Toast } from '../ui/Toast.tsx';
import { PanelList } from './PanelList.tsx';
import { ReadingView } from './ReadingView.tsx';
import { usePanel } from './use-panel.ts';
import './Panel.css';

export type PanelProps = {
  /** Under which name what this panel shows is kept. */
  view: string;
};

/** The reader beside the page: a list, or an article. Which of them is written in the database. */
export function Panel({ view }: PanelProps) {
  const toast = useToast();
  const panel = usePanel(view, toast);
  const article = panel?.view.row.article ?? null;
  const wasReading = useRef(false);
  useEffect(() => {
    if (panel) wasReading.current = article !== null;
  });
  if (!panel) return <div class="Panel" aria-busy="true" />;
  return (
    <div class="Panel">
      {article === null ? (
        <PanelList panel={panel} returning={wasReading.current} />
      ) : (
        <ReadingView panel={panel} n={article} />
      )}
      <div class="toasts">
        <Toast toast={toast} />
      </div>
    </div>
  );
}
