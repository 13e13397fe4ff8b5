import { useEffect, useRef } from 'preact/hooks';
import { useVisible } from '../ui/dom/use-visible.ts';

/** A version of an article that is on the screen. */
export interface VersionView {
  id: number;
  hash: string;
}

export interface ReadMarker {
  markOpened: (articleId: number, hash: string) => void;
  markReread: (articleId: number, hash: string) => void;
}

/**
 * Marks an article as read after it was visible for `seconds`; `null` never does. A newer version that replaces it is
 * marked at once. Returns a function that stops it for an article, because marking by hand takes precedence.
 */
export function useMarkAsRead(
  shown: VersionView | null,
  seconds: number | null,
  mark: ReadMarker,
): (articleId: number) => void {
  const visible = useVisible();
  const markedId = useRef<number | null>(null);
  const current = useRef({ shown, mark });
  current.current = { shown, mark };
  const articleId = shown?.id ?? null;
  useEffect(() => {
    if (articleId === null || seconds === null || !visible || markedId.current === articleId)
      return;
    const before = markedId.current;
    const timer = setTimeout(() => {
      // This article was marked by hand meanwhile, or the next one was.
      if (markedId.current !== before) return;
      const { shown, mark } = current.current;
      // The version on the screen: a version stored meanwhile has not been seen.
      if (shown?.id === articleId) mark.markOpened(articleId, shown.hash);
      markedId.current = articleId;
    }, seconds * 1_000);
    return () => clearTimeout(timer);
  }, [articleId, seconds, visible]);

  const drawn = useRef(shown);
  useEffect(() => {
    const before = drawn.current;
    drawn.current = shown;
    if (shown && before?.id === shown.id && before.hash !== shown.hash)
      mark.markReread(shown.id, shown.hash);
  }, [articleId, shown?.hash]);
  return (markedByHand) => {
    markedId.current = markedByHand;
  };
}
