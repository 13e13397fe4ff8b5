import { useRef, useState } from 'preact/hooks';
import type { Article } from '../../lib/article/article.ts';
import type { ArticleFormat, ExportScope, Packing } from '../../lib/export/export-choice.ts';

/** What the dialog begins with, and what it can be about. */
export interface ExportAsked {
  scope: ExportScope['kind'];
  /** The article that is open or selected. */
  article: Article | undefined;
}

/** The dialog for taking articles along: whether it is open, and how it was left. */
export interface Exporting {
  /** `null` while it is closed. */
  asked: ExportAsked | null;
  open: (scope: ExportScope['kind'], article?: Article) => void;
  close: () => void;
  /** Format and packing as chosen last: who takes one article along as Markdown does so with the next. */
  last: { format: ArticleFormat; packing: Packing };
}

/** The state of that dialog. */
export function useExporting(): Exporting {
  const [asked, setAsked] = useState<ExportAsked | null>(null);
  const last = useRef<Exporting['last']>({ format: 'markdown', packing: 'one' });
  return {
    asked,
    open: (scope, article) => setAsked({ scope, article }),
    close: () => setAsked(null),
    last: last.current,
  };
}
