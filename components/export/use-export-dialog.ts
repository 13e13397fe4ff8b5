import { useRef, useState } from 'preact/hooks';
import type { Article } from '../../lib/article/model/article.ts';
import type { ArticleFormat, ExportScope, Packing } from '../../lib/export/export-choice.ts';

/** Where the dialog was opened. */
export interface ExportRequest {
  /** The preselected scope: the list or the article. */
  from: 'shown' | 'article';
  /** What the list showed then; `null` if it was empty. */
  shown: ExportScope | null;
  /** The article that is open or selected. */
  article: Article | undefined;
}

/** What is chosen in the dialog. */
export interface ExportValues {
  scope: ExportScope | undefined;
  format: ArticleFormat;
  packing: Packing;
  /** Everything, or only what is new since the last export of this kind. */
  amount: 'all' | 'new';
}

/** The state of the export dialog, and its last choices. */
export interface ExportDialogState {
  /** `null` while it is closed. */
  request: ExportRequest | null;
  open: (from: ExportRequest['from'], article?: Article) => void;
  /** Offers this in place of what the list shows. */
  openFor: (scope: ExportScope) => void;
  close: () => void;
  /** The last choices except the scope; preselected the next time. */
  last: Omit<ExportValues, 'scope'>;
}

/** Opens and closes the export dialog. `shownScope` returns what the list shows, and is called on opening. */
export function useExportDialog(shownScope: () => ExportScope | null): ExportDialogState {
  const [request, setRequest] = useState<ExportRequest | null>(null);
  const last = useRef<ExportDialogState['last']>({
    format: 'markdown',
    packing: 'single',
    amount: 'all',
  });
  return {
    request,
    open: (from, article) => setRequest({ from, shown: shownScope(), article }),
    openFor: (scope) => setRequest({ from: 'shown', shown: scope, article: undefined }),
    close: () => setRequest(null),
    last: last.current,
  };
}
