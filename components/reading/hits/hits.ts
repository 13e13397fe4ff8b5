/** The hits in the open article: of the search that found it, or of the text in the find field. */
export interface Hits {
  count: number;
  /** The current hit; `null` without hits, and until it is known. */
  index: number | null;
  /** The text in the find field; `null` while the field is closed. */
  typed: string | null;
  /** Whether the hit bar is shown. */
  isShown: boolean;
  /** Whether there is a text to find something in. */
  canFind: boolean;
  /** Opens the find field, or focuses it. */
  open: () => void;
  type: (text: string) => void;
  /** Goes to the next or the previous hit; from the last to the first. */
  step: (by: 1 | -1) => void;
  /** Closes the find field and returns the focus. If the field is closed, ends marking the hits of the search. */
  close: () => void;
}
