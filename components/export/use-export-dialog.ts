import { useRef, useState } from 'preact/hooks';
import type { Article } from '../../lib/article/model/article.ts';
import type { ArticleFormat, ExportScope, Packing } from '../../lib/export/export-choice.ts';

/** What the dialog was opened from. */
export interface ExportRequest {
  /** What it begins with: the list, or the article. */
  from: 'shown' | 'article';
  /** What the list showed at that moment; `null` where it showed nothing. */
  shown: ExportScope | null;
  /** The article that is open or selected. */
  article: Article | undefined;
}

/** The dialog for taking articles along: whether it is open, and how it was left. */
export interface ExportDialogState {
  /** `null` while it is closed. */
  request: ExportRequest | null;
  open: (from: ExportRequest['from'], article?: Article) => void;
  close: () => void;
  /** Format and packing as chosen last: who takes one article along as Markdown does so with the next. */
  last: { format: ArticleFormat; packing: Packing };
}

/** The state of the dialog; `shownScope` is asked when it opens for what the list shows. */
export function useExportDialog(shownScope: () => ExportScope | null): ExportDialogState {
  const [request, setAsked] = useState<ExportRequest | null>(null);
  const last = useRef<ExportDialogState['last']>({ format: 'markdown', packing: 'single' });
  return {
    request,
    open: (from, article) => setAsked({ from, shown: shownScope(), article }),
    close: () => setAsked(null),
    last: last.current,
  };
}
