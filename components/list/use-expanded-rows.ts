import { useState } from 'preact/hooks';
import type { Article } from '../../lib/article/model/article.ts';
import { words } from '../../lib/i18n/en.ts';
import type { Say } from '../ui/use-toast.ts';

export interface Expanded {
  /** Numbers of the articles whose rows show more Highlights. */
  rows: ReadonlySet<number>;
  toggle: (article: Pick<Article, 'n' | 'keyPoints'>) => void;
  /** Another list is shown. */
  reset: () => void;
}

const none: ReadonlySet<number> = new Set();

/** Which rows show more of their Highlights, for as long as the list is shown. */
export function useExpanded(say: Say): Expanded {
  const [rows, setRows] = useState(none);
  const toggle = ({ n, keyPoints }: Pick<Article, 'n' | 'keyPoints'>) => {
    if (keyPoints.length < 2) return say(words.place.noMorePoints);
    setRows((now) =>
      now.has(n) ? new Set([...now].filter((other) => other !== n)) : new Set([...now, n]),
    );
  };
  return { rows, toggle, reset: () => setRows(none) };
}
