import { useRef, useState } from 'preact/hooks';
import type { Article } from '../../lib/article/model/article.ts';
import type { Versions } from '../../lib/store/articles/versions.ts';
import type { BodyRow } from '../../lib/store/rows/articles.ts';

/** An article with all its versions; `body` is the one that is current. */
export interface StoredText extends Versions {
  body: BodyRow | undefined;
}

export interface StableText {
  shown: StoredText;
  /** What makes the stored text another than the one that is shown; `null` while it is the same. */
  newer: 'edited' | 'completed' | null;
  showNew: () => void;
}

/**
 * The text that is being read stays as it is when a refresh brings another version of it, until the reader asks. For
 * the full text of the article with the number `asked` the reader has asked already.
 */
export function useStableText(
  stored: StoredText | undefined,
  requestedId: number | null,
): StableText | undefined {
  const kept = useRef<StoredText | undefined>(undefined);
  const [, redraw] = useState({});
  const before = kept.current;
  if (stored && (!before || takesOver(stored, before, requestedId))) kept.current = stored;
  const shown = kept.current;
  if (!shown) return undefined;
  const showNew = () => {
    kept.current = undefined;
    redraw({});
  };
  const isNewer = stored !== undefined && stored.body?.hash !== shown.body?.hash;
  if (!isNewer) return { shown, newer: null, showNew };
  return { shown, newer: isCompleted(stored, shown) ? 'completed' : 'edited', showNew };
}

function takesOver(stored: StoredText, before: StoredText, asked: number | null): boolean {
  const { id } = stored.article;
  if (id !== before.article.id || stored.body?.hash === before.body?.hash) return true;
  return id === asked && isCompleted(stored, before);
}

const isCompleted = (stored: { article: Article }, before: { article: Article }): boolean =>
  stored.article.textFrom === 'page' && before.article.textFrom === 'feed';
