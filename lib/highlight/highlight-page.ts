import type { Article } from '../article/model/article.ts';
import type { PlacedHighlight } from './merge-highlights.ts';

/** The text of a version. */
export interface VersionText {
  hash: string;
  text: string;
}

/** The article on the screen, its version, and the positions of its highlights. */
export interface HighlightPage {
  article: Article;
  version: VersionText;
  placed: readonly PlacedHighlight[];
}
