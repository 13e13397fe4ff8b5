import type { RefObject } from 'preact';
import type { Passage } from '../../lib/article/document/article-document.ts';
import type { Article } from '../../lib/article/model/article.ts';
import type { TextMap } from '../article/text-map.ts';
import type { Highlighter } from '../highlight/highlighter.ts';
import type { VersionChoice } from './compare/use-comparison.ts';
import type { CopyActions } from './copy/copy-actions.ts';
import type { Hits } from './hits/hits.ts';
import type { EvidenceJump } from './key-points/use-evidence-jump.ts';
import type { Outline } from './outline/use-outline.ts';
import type { PictureZoomState } from './picture-zoom/use-picture-zoom.ts';
import type { ArticleTables } from './tables/use-article-tables.ts';
import type { FullTextRequest } from './use-full-text.ts';
import type { StableText } from './use-stable-text.ts';

/** The article on the screen, its versions and its highlights. */
export interface ReadingPage {
  /** The requested article; until it is loaded, the previous one stays on the screen. */
  articleId: number;
  scroller: RefObject<HTMLElement | null>;
  /** `undefined` until a text is loaded. */
  text: StableText | undefined;
  /** The requested article, as far as the list or the screen has it. */
  requested: Article | undefined;
  /** The article on the screen. */
  article: Article | undefined;
  /** `article` while its text is shown; `null` during a comparison. */
  articleInText: Article | null;
  /** The passages of its text. */
  passages: readonly Passage[];
  /** The number of the passage that is drawn first. */
  start: number;
  /** Where the opening hit begins, in the document's text; `null` without one. */
  openingHit: number | null;
  isGone: boolean;
  fullText: FullTextRequest;
  comparison: VersionChoice;
  highlighter: Highlighter;
  /** The element that contains the article's text; `null` during a comparison. */
  textElement: () => HTMLElement | null;
  /** The text mapped to its elements; `null` while there is none. */
  map: () => TextMap | null;
}

/** Actions on the article on the screen. */
export interface ReadingTools {
  /** `null` until an article is loaded. */
  copying: CopyActions | null;
  /** Reads aloud from the selection, or from the text in view. */
  speak: () => void;
  jump: EvidenceJump;
  hits: Hits;
  outline: Outline;
  zoom: PictureZoomState;
  tables: ArticleTables;
  print: () => void;
  toggleRead: () => void;
}
