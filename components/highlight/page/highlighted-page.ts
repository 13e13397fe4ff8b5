import type { TranscriptLine } from '../../../lib/article/audio/transcript.ts';
import type { DocumentLine } from '../../../lib/article/document/article-document.ts';
import type { Article } from '../../../lib/article/model/article.ts';
import type { Span } from '../../../lib/article/model/text-selector.ts';
import type { Highlight, Moment } from '../../../lib/highlight/highlight.ts';
import type { HighlightColor } from '../../../lib/highlight/highlight-color.ts';
import type { HighlightPage } from '../../../lib/highlight/highlight-page.ts';
import type { PlacedHighlight } from '../../../lib/highlight/merge-highlights.ts';
import type { Placer } from '../../../lib/highlight/place-highlights.ts';
import type { TextUnits } from '../../../lib/highlight/text-units.ts';
import type { TextMap } from '../../article/text-map.ts';

/** The text on the screen, as highlights need it. Everything is derived on demand. */
export interface TextView {
  hash: string;
  /** Whether the article may have more than this text. */
  isExcerpt: boolean;
  lines: () => readonly DocumentLine[];
  /** Like `lines`, with the title. */
  shownLines: () => readonly DocumentLine[];
  text: () => string;
  units: () => TextUnits;
  /** The lines of an episode's transcript. */
  transcript: () => readonly TranscriptLine[];
  place: Placer;
  /** The address of the site's page with a text fragment for this span. */
  linkTo: (span: Span) => string;
}

/** The text as it is drawn now. */
export interface DrawnText {
  text: TextView;
  map: TextMap;
  /** The element that contains the text, and scrolls it. */
  textElement: HTMLElement;
}

/** A highlight of a moment of a recording. */
export interface HighlightedMoment {
  highlight: Highlight;
  moment: Moment;
}

/** The open article with its highlights, as data and in the page. */
export interface HighlightedPage {
  article: Article | undefined;
  text: TextView | null;
  placed: readonly PlacedHighlight[];
  orphans: readonly Highlight[];
  /** The highlights of moments, in the order of the recording. */
  moments: readonly HighlightedMoment[];
  /** The stored notes on the article as a whole. */
  notes: readonly Highlight[];
  /** The color used last. */
  color: HighlightColor;
  /** Increases whenever the page's nodes change. */
  revision: number;
  drawn: () => DrawnText | null;
  /** The context for an edit of highlights; `null` while no text is shown. */
  forEdit: () => HighlightPage | null;
  /** The selection in the page, as a span of the text. */
  selected: () => Span | null;
  /** The moment at which the text at an offset is spoken, for a transcript. */
  momentAt: (offset: number) => Moment | null;
}
