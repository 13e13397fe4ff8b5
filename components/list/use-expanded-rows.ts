import { useState } from 'preact/hooks';
import type { Article } from '../../lib/article/model/article.ts';
import { t } from '../../lib/i18n/t.ts';
import type { ShowToast } from '../ui/use-toast.ts';

export interface ExpandedRowState {
  /** The ids of the articles whose rows show more key points. */
  rows: ReadonlySet<number>;
  toggle: (article: Pick<Article, 'id' | 'keyPoints'>) => void;
  /** Collapses all rows. */
  reset: () => void;
}

const none: ReadonlySet<number> = new Set();

/** Which rows show more key points. */
export function useExpandedRows(showToast: ShowToast): ExpandedRowState {
  const [rows, setRows] = useState(none);
  const toggle = ({ id, keyPoints }: Pick<Article, 'id' | 'keyPoints'>) => {
    if (keyPoints.length < 2) return showToast(t('keyPoints_nothingMoreToShow'));
    setRows((now) =>
      now.has(id) ? new Set([...now].filter((other) => other !== id)) : new Set([...now, id]),
    );
  };
  return { rows, toggle, reset: () => setRows(none) };
}
