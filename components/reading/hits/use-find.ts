import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { LineFinder } from '../../../lib/search/hits/article-hits.ts';
import { TextFinder } from '../../../lib/search/hits/text-finder.ts';
import type { ShownSearch } from '../../search/shown-search.ts';
import { focusFindField } from './find-field.ts';
import type { Hits } from './hits.ts';

/** What is looked for in the open article. */
interface Find extends Pick<Hits, 'typed' | 'open' | 'type' | 'close'> {
  /** `null` for nothing. */
  finder: LineFinder | null;
}

/**
 * Finds the text in the find field, or else the hits of the search that found the article. Another article closes the
 * field.
 */
export function useFind(articleId: number | null, search: ShownSearch | null): Find {
  const [field, setField] = useState<{ articleId: number; typed: string } | null>(null);
  const [closed, setClosed] = useState('');
  const from = useRef<Element | null>(null);
  const typed = field !== null && field.articleId === articleId ? field.typed : null;
  const isOpen = typed !== null;
  useLayoutEffect(() => {
    if (isOpen) focusFindField();
  }, [isOpen]);
  const textFinder = useMemo(() => (typed === null ? null : new TextFinder(typed)), [typed]);
  const isFound = articleId !== null && search?.ids.includes(articleId) === true;
  const name = `${articleId} ${search?.text}`;
  const type = (text: string) => {
    if (articleId !== null) setField({ articleId, typed: text });
  };
  return {
    finder: textFinder ?? (isFound && closed !== name ? search.finder : null),
    typed,
    open: () => {
      if (isOpen) focusFindField();
      else from.current = document.activeElement;
      if (!isOpen) type('');
    },
    type,
    close: () => {
      if (!isOpen) return setClosed(name);
      setField(null);
      if (from.current instanceof HTMLElement) from.current.focus({ preventScroll: true });
    },
  };
}
