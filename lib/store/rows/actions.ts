import type { BacklogChoice } from '../../backlog-choice.ts';
import type { Highlight } from '../../highlight/highlight.ts';
import type { HighlightActionKind } from '../../highlight/highlight-action-kind.ts';
import type { SavedRow } from './articles.ts';

/** Something the user did, stored so that it can be undone. */
export type ActionRow = ReadAction | HighlightAction | SavedAction | BacklogAction;

/** An action that marked articles as read together. */
export interface ReadAction {
  id?: number;
  at: number;
  kind: 'read';
  /** The articles that were unread, and the `listedAt` of each. Two arrays are stored far faster than rows. */
  articleIds: number[];
  listedTimes: number[];
}

/** An edit of highlights, with their rows before and after. */
export interface HighlightAction {
  id?: number;
  at: number;
  kind: 'highlight';
  what: HighlightActionKind;
  before: Highlight[];
  after: Highlight[];
  /** The session in which a note was typed; all typing of one session is one action. `null` for other edits. */
  sessionId: string | null;
  /** When it was undone, while it can be redone. */
  undoneAt: number | null;
}

/** An edit of saved articles or tags, with what was affected before and after. */
export interface SavedAction {
  id?: number;
  at: number;
  kind: 'saved';
  what: SavedActionKind;
  before: SavedSnapshot;
  after: SavedSnapshot;
  undoneAt: number | null;
}

/** A choice of the user: which part of the backlog is unread. */
export interface BacklogAction {
  id?: number;
  at: number;
  kind: 'backlog';
  before: BacklogChoice;
  after: BacklogChoice;
  /** The articles that the choice marked as read, and as unread. */
  markedRead: number[];
  markedUnread: number[];
  undoneAt: number | null;
}

/** Saved rows and the tags of highlights. */
export interface SavedSnapshot {
  saved: SavedRow[];
  tagged: Pick<Highlight, 'id' | 'tags' | 'changedAt'>[];
}

/** `renamed` and `removed` refer to tags. */
export type SavedActionKind = 'saved' | 'unsaved' | 'tagged' | 'renamed' | 'removed';
