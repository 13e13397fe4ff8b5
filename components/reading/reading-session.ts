import type { ListFilter } from '../../lib/article/lists/list-filter.ts';
import type { ListedHighlight } from '../../lib/highlight/highlight-order.ts';

/** Which article a panel shows, and navigation to and from it. */
export interface ReadingSession {
  /** `null` while a list is shown. */
  articleId: number | null;
  /** Opens an article, at the passage of a key point if one is given. */
  open: (articleId: number, keyPoint?: string | null) => void;
  /** Like `open`, from within the open article, to which `back` then leads. */
  openFromHere: ReadingSession['open'];
  /** Opens an article at a highlight; where the article is no longer stored, its page on the site. */
  openHighlight: (listed: ListedHighlight) => void;
  /** Scrolls to a highlight of the open article. */
  showHighlight: (highlightId: string) => void;
  /** Returns to the article from which the open one was opened, at the place where it was left, or else to the list. */
  back: () => void;
  /** Where `back` leads. */
  backLabel: string;
  /** Returns to the list. */
  leave: () => void;
  /** To be called when a list of all articles with a filter is chosen in the open article. */
  leaveFor: (filter: ListFilter) => void;
  /** Returns from that list to the article, at the place where it was left; `null` in any other list. */
  returnToLeft: (() => void) | null;
  /** The highlight to scroll to; `null` where there is none, or it was reached. */
  targetHighlightId: string | null;
  onTargetReached: () => void;
  /** The key point whose passage to scroll to; `null` where there is none, or it was reached. */
  targetKeyPoint: string | null;
  onKeyPointReached: () => void;
  /** Whether the open article was opened from search results and has yet to scroll to its opening hit. */
  beginsAtHit: boolean;
  onHitReached: () => void;
  /** The highlight whose note is open. */
  noteId: string | null;
  openNote: (highlightId: string | null) => void;
}
