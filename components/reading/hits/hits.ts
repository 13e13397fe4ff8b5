/** The hits in the open article: of the search that found it, or of what is typed. */
export interface Hits {
  count: number;
  /** The one that the user is at; `null` without hits, and until it is known. */
  index: number | null;
  /** What is typed to be found; `null` while the field is closed. */
  typed: string | null;
  /** Whether the bar of the hits is shown. */
  isShown: boolean;
  /** Whether there is a text in which something can be found. */
  canFind: boolean;
  /** Opens the field, or focuses it. */
  open: () => void;
  type: (text: string) => void;
  /** Goes to the next or the previous hit; from the last to the first. */
  step: (by: 1 | -1) => void;
  /** Closes the field, which gives the focus back; without it, no longer looks for what was searched. */
  close: () => void;
}
