import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { mapText, type TextMap } from '../../article/text-map.ts';
import type { ShownText } from './highlighted-page.ts';

export interface PageMap {
  /** The map of the page as it is now; `null` while no article is shown. */
  map: () => TextMap | null;
  /** Increases whenever the page's nodes change under painted highlights. */
  revision: number;
}

/** Maps the page's text nodes to the text, on demand and again when the nodes change. */
export function useTextMap(
  scroller: RefObject<HTMLElement | null>,
  text: ShownText | null,
): PageMap {
  const cached = useRef<{ of: ShownText; map: TextMap } | null>(null);
  const [revision, setRevision] = useState(0);
  const articleNow = () => scroller.current?.querySelector('article') ?? null;
  useLayoutEffect(() => {
    const article = articleNow();
    cached.current = null;
    if (!article) return;
    let frame = 0;
    const invalidate = () => {
      if (!cached.current) return;
      cached.current = null;
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => setRevision((last) => last + 1));
    };
    const observer = new MutationObserver(invalidate);
    observer.observe(article, { childList: true, characterData: true, subtree: true });
    return () => {
      observer.disconnect();
      cancelAnimationFrame(frame);
    };
  }, [text]);
  const map = () => {
    const article = articleNow();
    if (!article || !text) return null;
    if (cached.current?.of !== text)
      cached.current = { of: text, map: mapText(article, text.shownLines()) };
    return cached.current.map;
  };
  return { map, revision };
}
