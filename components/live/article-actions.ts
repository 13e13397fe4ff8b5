import type { MarkRange } from '../../lib/app/reading/read-state.ts';

/** What the user does to articles. */
export interface ArticleActions {
  /** Marks an article as read after this version was on the screen long enough. */
  markOpened: (articleId: number, hash: string) => void;
  /** Records that another version of the open article is on the screen. */
  markReread: (articleId: number, hash: string) => void;
  toggleRead: (articleId: number, unread: boolean) => void;
  /** Marks several articles as read and offers to undo it. `phrase` names them, for example "in Policy". */
  markRange: (range: MarkRange, phrase?: string) => void;
  undo: () => void;
  redo: () => void;
  /** Saves an article, or removes it from Saved. */
  toggleSave: (articleId: number) => void;
}
