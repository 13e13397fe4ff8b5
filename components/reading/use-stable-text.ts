import { useRef, useState } from 'preact/hooks';
import type { Article } from '../../lib/article/model/article.ts';
import type { Versions } from '../../lib/store/articles/versions.ts';

export interface StableText {
  shown: Versions;
  /** Why the stored text differs from the text on the screen; `null` while it doesn't. */
  newer: 'edited' | 'completed' | null;
  showNew: () => void;
}

/**
 * Keeps the text on the screen when a refresh stores another version, until the user asks for it. A full text that the
 * user requested (`requestedId`) replaces its excerpt at once.
 */
export function useStableText(
  stored: Versions | undefined,
  requestedId: number | null,
): StableText | undefined {
  const onScreen = useRef<Versions | undefined>(undefined);
  const [, redraw] = useState({});
  const before = onScreen.current;
  if (stored && (!before || takesOver(stored, before, requestedId))) onScreen.current = stored;
  const shown = onScreen.current;
  if (!shown) return undefined;
  const showNew = () => {
    onScreen.current = undefined;
    redraw({});
  };
  const isNewer = stored !== undefined && stored.body?.hash !== shown.body?.hash;
  if (!isNewer) return { shown, newer: null, showNew };
  return { shown, newer: isCompleted(stored, shown) ? 'completed' : 'edited', showNew };
}

function takesOver(stored: Versions, before: Versions, requestedId: number | null): boolean {
  const { id } = stored.article;
  if (id !== before.article.id || stored.body?.hash === before.body?.hash) return true;
  return id === requestedId && isCompleted(stored, before);
}

const isCompleted = (stored: { article: Article }, before: { article: Article }): boolean =>
  stored.article.textFrom === 'page' && before.article.textFrom === 'feed';
