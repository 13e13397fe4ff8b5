import type { RefObject } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Passage } from '../../../lib/article/document/article-document.ts';
import { onceDrawn, passageElement, passageNumber } from '../../article/passage-element.ts';
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
const minHeadings = 3;

/** The headings among the passages of the article in the scroller. */
export function useOutline(
  scroller: RefObject<HTMLElement | null>,
  passages: readonly Passage[],
): Outline {
  const entries = useMemo(() => outlineOf(passages), [passages]);

  const current = () => {
    const box = scroller.current;
    if (!box) return null;
    const headings = entries.flatMap(({ passage }) => passageElement(box, passage) ?? []);
    const { top, height } = box.getBoundingClientRect();
    const isAtEnd = box.scrollHeight - box.clientHeight - box.scrollTop < 2;
    const tops = headings.map((heading) => heading.getBoundingClientRect().top);
    const heading = headings[currentHeading(tops, { top, height, isAtEnd }) ?? -1];
    return heading ? passageNumber(heading) : null;
  };

  const goTo = (passage: number) => {
    const box = scroller.current;
    if (box) onceDrawn(box, () => goToHeading(passageElement(box, passage)));
  };

  return { entries, current, goTo };
}

function outlineOf(passages: readonly Passage[]): readonly OutlineEntry[] {
  const entries = passages.flatMap(({ number, text, leaf }) =>
    leaf.kind === 'heading' ? { passage: number, level: leaf.level, text: text.trim() } : [],
  );
  return entries.length < minHeadings ? [] : entries;
}

function goToHeading(heading: HTMLElement | null): void {
  if (!heading) return;
  // The focus moves too, so that keys scroll from there and a screen reader starts there.
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
  heading.scrollIntoView({ block: 'start' });
}
