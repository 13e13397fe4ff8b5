import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import { passageElement, passageElements, passageNumber } from '../../article/passage-element.ts';
import { currentHeading } from './current-heading.ts';

/** A heading of the article on the screen. */
export interface OutlineEntry {
  /** The heading's passage number. */
  passage: number;
  level: number;
  text: string;
}

export interface Outline {
  /** Empty for a short article. */
  entries: readonly OutlineEntry[];
  /** The passage number of the current heading. */
  current: () => number | null;
  goTo: (passage: number) => void;
}

/** An article with fewer headings has no outline. */
const leastHeadings = 3;

/** The headings of the article in the scroller. `drawn` identifies the text on the screen. */
export function useOutline(
  scroller: RefObject<HTMLElement | null>,
  drawn: string | undefined,
): Outline {
  const [entries, setEntries] = useState<readonly OutlineEntry[]>([]);
  useLayoutEffect(() => {
    const found = headingsIn(scroller.current).map(entryOf);
    setEntries(found.length < leastHeadings ? [] : found);
  }, [drawn]);

  const current = () => {
    const box = scroller.current;
    if (!box) return null;
    const headings = headingsIn(box);
    const { top, height } = box.getBoundingClientRect();
    const isAtEnd = box.scrollHeight - box.clientHeight - box.scrollTop < 2;
    const tops = headings.map((heading) => heading.getBoundingClientRect().top);
    const index = currentHeading(tops, { top, height, isAtEnd });
    return entries[index ?? -1]?.passage ?? null;
  };

  const goTo = (passage: number) => {
    const heading = scroller.current && passageElement(scroller.current, passage);
    if (!heading) return;
    // The focus moves too, so that keys scroll from there and a screen reader starts there.
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
    heading.scrollIntoView({ block: 'start' });
  };

  return { entries, current, goTo };
}

const headingsIn = (box: HTMLElement | null): HTMLElement[] =>
  box ? passageElements(box).filter((element) => element.matches('h2, h3, h4, h5, h6')) : [];

const entryOf = (heading: HTMLElement): OutlineEntry => ({
  passage: passageNumber(heading),
  level: Number(heading.tagName.slice(1)),
  text: heading.textContent.trim(),
});
