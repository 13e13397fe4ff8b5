/** The user's note on an article. Schema room: nothing writes it yet. */
export interface NoteRow {
  articleId: number;
  text: string;
  createdAt: number;
  changedAt: number;
}

/** How a highlight stands in a version of its article. Schema room: nothing writes it yet. */
export interface HighlightStateRow {
  highlightId: string;
  /** Hash of the version. */
  version: string;
  state: 'same' | 'moved' | 'edited' | 'gone';
  /** The text at its place in that version; `null` where it is gone. */
  text: string | null;
}
