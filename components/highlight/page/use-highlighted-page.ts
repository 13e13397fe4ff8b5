import type { RefObject } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Page } from '../../../lib/app/reading/highlights.ts';
import type { Article } from '../../../lib/article/model/article.ts';
import type { Colour, Highlight, Moment } from '../../../lib/highlight/highlight.ts';
import type { Placed } from '../../../lib/highlight/merge-highlights.ts';
import { spokenAt, spokenLines } from '../../../lib/highlight/transcript-moments.ts';
import type { Span } from '../../../lib/article/model/text-selector.ts';
import { tidySpan } from '../../../lib/highlight/trim-span.ts';
import { spanOf, type TextMap } from '../../article/text-map.ts';
import { useHeard } from '../../live/use-playback-position.ts';
import { useHighlights } from '../../live/use-article-highlights.ts';
import type { StoredText } from '../../live/use-stable-text.ts';
import { type ReadingText, readingTextOf } from './shown-text.ts';
import { usePainted } from './use-painted-highlights.ts';
import { usePlaced } from './use-placed-highlights.ts';
import { useTextMap } from './use-text-map.ts';

/** A highlight that marks a moment of a recording. */
export interface MarkedMoment {
  highlight: Highlight;
  moment: Moment;
}

/** What is drawn, for as long as it is. */
export interface Drawn {
  text: ReadingText;
  map: TextMap;
  view: HTMLElement;
}

/** The article that is open with its highlights, as data and as it is drawn. */
export interface MarkedPage {
  article: Article | undefined;
  text: ReadingText | null;
  placed: readonly Placed[];
  orphans: readonly Highlight[];
  /** Those that mark a moment of the recording, in its order. */
  moments: readonly MarkedMoment[];
  /** The colour that was used last. */
  colour: Colour;
  /** Another one each time that the page's nodes have changed. */
  round: number;
  drawn: () => Drawn | null;
  /** What a change of highlights has to know; `null` while no text is shown. */
  forChange: () => Page | null;
  /** The words of the article that are selected in the page, as a span of its text. */
  selected: () => Span | null;
  /** When the words at a place are spoken, where they are of a transcript. */
  momentAt: (place: number) => Moment | null;
}

const none: readonly Highlight[] = [];

/** Finds and paints the highlights of what is on the screen. */
export function useMarkedPage(
  n: number,
  shown: StoredText | undefined,
  scroller: RefObject<HTMLElement | null>,
): MarkedPage {
  const article = shown?.article;
  // Asked for beside the article. What is still on the screen may be the one before.
  const found = useHighlights(n);
  const rows = article?.n === n ? found.rows : none;
  const text = useMemo(
    () => (shown ? readingTextOf(shown) : null),
    [article?.n, shown?.body?.hash],
  );
  const { placed, orphans } = usePlaced(text, rows);
  const nudge = useHeard(article?.n ?? 0)?.nudge ?? 0;
  const page = useTextMap(scroller, text);
  usePainted(page, placed);

  const drawn = (): Drawn | null => {
    const view = scroller.current;
    const map = page.get();
    return text && map && view ? { text, map, view } : null;
  };
  return {
    article,
    text,
    placed,
    orphans,
    moments: momentsIn(rows),
    colour: found.colour,
    round: page.round,
    drawn,
    forChange: () =>
      article && text ? { article, version: { hash: text.hash, text: text.text() }, placed } : null,
    selected: () => selectedSpan(drawn),
    momentAt: (place) => {
      if (!text || !article?.enclosure) return null;
      return spokenAt(spokenLines(text.lines(), text.transcript(), nudge), place)?.moment ?? null;
    },
  };
}

function momentsIn(rows: readonly Highlight[]): MarkedMoment[] {
  const marked = rows.flatMap((highlight) =>
    highlight.moment ? { highlight, moment: highlight.moment } : [],
  );
  return marked.sort((one, other) => one.moment.start - other.moment.start);
}

function selectedSpan(drawn: () => Drawn | null): Span | null {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  // Only now is the text worth being laid beside its page.
  const { map, text } = drawn() ?? {};
  const span = map && spanOf(map, selection.getRangeAt(0));
  return span && text ? tidySpan(text.text(), span) : null;
}
