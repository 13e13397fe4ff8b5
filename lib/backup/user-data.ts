import type { Article } from '../article/model/article.ts';
import type { Highlight } from '../highlight/highlight.ts';
import type { BodyRow, SavedRow, TombstoneRow } from '../store/rows/articles.ts';
import type { PendingStateRow } from '../store/rows/reading.ts';

/** What the reader made, each thing under the address of its article: what a backup holds first and what must not be lost. */
export interface UserData {
  highlights: Highlight[];
  saved: SavedEntry[];
  reading: ReadingEntry[];
  removed: RemovedEntry[];
}

/** A saved article, with what names it where it is stored no more. */
export interface SavedEntry
  extends Omit<SavedRow, 'articleId'>,
    Pick<Article, 'url' | 'channel' | 'kind' | 'title' | 'author' | 'publishedAt'> {}

/** What was done to an article: whether it is read, the version that was, and how far text and sound have come. */
export type ReadingEntry = PendingStateRow;

/** A name of an article that was removed here and does not come back. */
export type RemovedEntry = TombstoneRow;

/** An article with all its versions and other names. */
export interface ArticleEntry extends Omit<Article, 'id'> {
  aliases: string[];
  versions: Omit<BodyRow, 'articleId'>[];
}

/** What the site says about who writes. */
export interface AuthorEntry {
  name: string;
  bio: string;
}

/** Up to which place in the lists everything is read, and the addresses of what is not. */
export interface ReadUntil {
  at: number;
  except: string[];
}

/** Nothing that anybody made. */
export const emptyUserData: UserData = { highlights: [], saved: [], reading: [], removed: [] };
