import type { Highlight } from '../../highlight/highlight.ts';
import type { SavedRow } from './articles.ts';

/** Something the reader did, kept so that it can be undone. */
export type ActionRow = ReadAction | HighlightAction | SavedAction;

/** Many articles were marked as read at once. */
export interface ReadAction {
  id?: number;
  at: number;
  kind: 'read';
  /** The articles that were unread, and beside each its place in the lists: two plain arrays are stored far faster than as many rows. */
  articleIds: number[];
  sortTimes: number[];
}

/** A change of highlights: the rows as they were and as they became, so that it can be undone and done again. */
export interface HighlightAction {
  id?: number;
  at: number;
  kind: 'highlight';
  what: HighlightActionKind;
  before: Highlight[];
  after: Highlight[];
  /** Names the sitting in which a note is written: all that is typed in it is one act. */
  sitting: string | null;
  /** Whether it was undone, and can be done again. */
  undone: boolean;
}

export type HighlightActionKind =
  | 'made'
  | 'joined'
  | 'recolored'
  | 'noted'
  | 'tagged'
  | 'deleted'
  | 'placed';

/** A change of what is saved, or of tags wherever they are: what it touched as it was and as it became. */
export interface SavedAction {
  id?: number;
  at: number;
  kind: 'saved';
  what: SavedActionKind;
  before: SavedSnapshot;
  after: SavedSnapshot;
  undone: boolean;
}

/** Saved articles, and the tags of highlights. */
export interface SavedSnapshot {
  saved: SavedRow[];
  tagged: Pick<Highlight, 'id' | 'tags' | 'changedAt'>[];
}

/** `renamed` and `removed` are tags. */
export type SavedActionKind = 'unsaved' | 'tagged' | 'renamed' | 'removed';
