import { useRef, useState } from 'preact/hooks';
import type { readArticle } from '../../lib/store/articles.ts';

type Stored = NonNullable<Awaited<ReturnType<typeof readArticle>>>;

export interface SteadyText {
  shown: Stored;
  /** Whether a newer text is stored than the one that is shown. */
  changed: boolean;
  showNew: () => void;
}

/** The text that is being read stays as it is when a refresh brings another version of it, until the reader asks. */
export function useSteadyText(stored: Stored | undefined): SteadyText | undefined {
  const kept = useRef<Stored | undefined>(undefined);
  const [, redraw] = useState({});
  const before = kept.current;
  if (
    stored &&
    (before?.article.n !== stored.article.n || before.body?.hash === stored.body?.hash)
  ) {
    kept.current = stored;
  }
  const shown = kept.current;
  if (!shown) return undefined;
  const showNew = () => {
    kept.current = undefined;
    redraw({});
  };
  const changed = stored !== undefined && stored.body?.hash !== shown.body?.hash;
  return { shown, changed, showNew };
}
