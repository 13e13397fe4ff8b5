import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import { type FoundSettings, filterSections, searchWords } from './filter-sections.ts';

/** Shows only what a search for settings finds, even as content is drawn later; `null` without a search. */
export function useSettingsSearch(
  root: RefObject<HTMLElement | null>,
  typed: string,
): FoundSettings | null {
  const [found, setFound] = useState<FoundSettings | null>(null);
  const words = searchWords(typed);
  useLayoutEffect(() => {
    const { current } = root;
    if (!current) return;
    const filter = () => {
      const shown = filterSections(current, words);
      setFound(words.length === 0 ? null : shown);
    };
    filter();
    if (words.length === 0) return;
    const observer = new MutationObserver(filter);
    observer.observe(current, { childList: true, subtree: true, characterData: true });
    return () => observer.disconnect();
  }, [words.join(' ')]);
  return found;
}
