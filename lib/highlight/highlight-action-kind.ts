/** What an edit did to highlights. */
export type HighlightActionKind =
  | 'created'
  | 'merged'
  | 'recolored'
  | 'noteEdited'
  | 'tagged'
  | 'deleted'
  | 'reattached';
