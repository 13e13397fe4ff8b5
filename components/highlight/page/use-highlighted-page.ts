import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Span } from '../../../lib/article/model/text-selector.ts';
import { articleNotesIn } from '../../../lib/highlight/article-note.ts';
import type { Highlight } from '../../../lib/highlight/highlight.ts';
import { type HighlightColor, highlightColors } from '../../../lib/highlight/highlight-color.ts';
import type { PlacedHighlight } from '../../../lib/highlight/merge-highlights.ts';
import { spokenAt, spokenLines } from '../../../lib/highlight/transcript-moments.ts';
import { trimSpan } from '../../../lib/highlight/trim-span.ts';
import type { Versions } from '../../../lib/store/articles/versions.ts';
import { mapText, rangesOf, spanOf, type TextMap } from '../../article/text-map.ts';
import type { ArticleHighlights } from '../../live/use-article-highlights.ts';
import { usePlaybackPosition } from '../../live/use-playback-position.ts';
import { unstoredNotes } from '../unsaved-notes.ts';
import type {
  DrawnText,
  HighlightedMoment,
  HighlightedPage,
  TextView,
} from './highlighted-page.ts';
import { shownTextOf } from './shown-text.ts';
import './paint-highlights.css';
import type { PlacedHighlights } from '../../../lib/highlight/place-highlights.ts';

const none: readonly Highlight[] = [];

export interface HighlightedPageOptions {
  /** The requested article. */
  articleId: number;
  /** Its highlights; `undefined` until they are read. */
  found: ArticleHighlights | undefined;
  /** The text on the screen; `undefined` during a comparison. */
  shown: Versions | undefined;
  scroller: RefObject<HTMLElement | null>;
}

/** Finds and paints the highlights of the text on the screen. */
export function useHighlightedPage(options: HighlightedPageOptions): HighlightedPage {
  const { articleId, found, shown, scroller } = options;
  const article = shown?.article;
  // The previous article may still be on the screen.
  const rows = (article?.id === articleId && found?.rows) || none;
  const text = useMemo(() => (shown ? shownTextOf(shown) : null), [article?.id, shown?.body?.hash]);
  const { placed, orphans } = usePlacedHighlights(text, rows);
  const transcriptOffset = usePlaybackPosition(article?.id ?? 0)?.transcriptOffset ?? 0;
  const { map: currentMap, revision } = useTextMap(scroller, text);
  usePaintedHighlights(placed, currentMap, revision);

  const drawn = (): DrawnText | null => {
    const textElement = scroller.current;
    const map = currentMap();
    return text && map && textElement ? { text, map, textElement } : null;
  };
  return {
    article,
    text,
    placed,
    orphans,
    moments: momentsIn(rows),
    notes: [...articleNotesIn(rows), ...unstoredNotes(article?.url, rows)],
    color: found?.color ?? 1,
    revision,
    drawn,
    forEdit: () =>
      article && text ? { article, version: { hash: text.hash, text: text.text() }, placed } : null,
    selected: () => selectedSpan(drawn),
    momentAt: (offset) => {
      if (!text || !article?.enclosure) return null;
      const lines = spokenLines(text.lines(), text.transcript(), transcriptOffset);
      return spokenAt(lines, offset)?.moment ?? null;
    },
  };
}

function momentsIn(rows: readonly Highlight[]): HighlightedMoment[] {
  const marked = rows.flatMap((highlight) =>
    highlight.moment ? { highlight, moment: highlight.moment } : [],
  );
  return marked.sort((one, other) => one.moment.start - other.moment.start);
}

function selectedSpan(drawn: () => DrawnText | null): Span | null {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  // Mapping the text is costly, so it waits until something is selected.
  const { map, text } = drawn() ?? {};
  const span = map && spanOf(map, selection.getRangeAt(0));
  return span && text ? trimSpan(text.text(), span) : null;
}

/** Paints highlights, and repaints them when they change or the page's nodes do (`revision`). */
function usePaintedHighlights(
  placed: readonly PlacedHighlight[],
  map: () => TextMap | null,
  revision: number,
): void {
  // Typing a note changes rows many times a minute, but nothing that is painted.
  const painted = placed.map(
    ({ span, highlight }) => `${span.start} ${span.end} ${highlight.color}`,
  );
  useLayoutEffect(() => {
    const current = placed.length > 0 ? map() : null;
    if (current) paintHighlights(current, placed);
    else clearHighlights();
  }, [painted.join(), revision]);
  useEffect(() => clearHighlights, []);
}

const nameOf = (color: HighlightColor): string => `highlight-${color}`;

/** Paints highlights by the Custom Highlight API, which leaves the DOM unchanged. */
function paintHighlights(map: TextMap, placed: readonly PlacedHighlight[]): void {
  for (const color of highlightColors) {
    const ranges = new Highlight();
    for (const { highlight, span } of placed) {
      if (highlight.color !== color) continue;
      for (const range of rangesOf(map, span)) ranges.add(range);
    }
    if (ranges.size === 0) CSS.highlights.delete(nameOf(color));
    else CSS.highlights.set(nameOf(color), ranges);
  }
}

/** Removes all painted highlights. */
function clearHighlights(): void {
  for (const color of highlightColors) CSS.highlights.delete(nameOf(color));
}

/** How many highlights are searched in one task: a few milliseconds each, if all of their texts changed. */
const batchSize = 8;

const noHighlights: PlacedHighlights = { placed: [], orphans: [], pending: 0 };

/**
 * The spans of highlights in the text on the screen. After an edit they are searched a few at a time, so that the page
 * stays responsive.
 */
function usePlacedHighlights(text: TextView | null, rows: readonly Highlight[]): PlacedHighlights {
  const [batch, setBatch] = useState(0);
  const found = useMemo(
    () => (rows.length > 0 && text ? text.place(rows, batchSize) : noHighlights),
    [rows, text, batch],
  );
  useEffect(() => {
    if (found.pending === 0) return;
    const timer = setTimeout(() => setBatch((last) => last + 1));
    return () => clearTimeout(timer);
  }, [found]);
  return found;
}

interface PageMap {
  /** The map of the page as it is now; `null` while no article is shown. */
  map: () => TextMap | null;
  /** Increases whenever the page's nodes change under painted highlights. */
  revision: number;
}

/** Maps the page's text nodes to the text, on demand and again when the nodes change. */
function useTextMap(scroller: RefObject<HTMLElement | null>, text: TextView | null): PageMap {
  const cached = useRef<{ of: TextView; map: TextMap } | null>(null);
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
