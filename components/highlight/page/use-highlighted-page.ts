import type { RefObject } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Span } from '../../../lib/article/model/text-selector.ts';
import { articleNotesIn } from '../../../lib/highlight/article-note.ts';
import type { Highlight } from '../../../lib/highlight/highlight.ts';
import { spokenAt, spokenLines } from '../../../lib/highlight/transcript-moments.ts';
import { trimSpan } from '../../../lib/highlight/trim-span.ts';
import type { Versions } from '../../../lib/store/articles/versions.ts';
import { spanOf } from '../../article/text-map.ts';
import type { ArticleHighlights } from '../../live/use-article-highlights.ts';
import { usePlaybackPosition } from '../../live/use-playback-position.ts';
import { unstoredNotes } from '../unsaved-notes.ts';
import type { DrawnText, HighlightedMoment, HighlightedPage } from './highlighted-page.ts';
import { shownTextOf } from './shown-text.ts';
import { usePaintedHighlights } from './use-painted-highlights.ts';
import { usePlacedHighlights } from './use-placed-highlights.ts';
import { useTextMap } from './use-text-map.ts';

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
