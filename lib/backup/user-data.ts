import type { Article } from '../article/model/article.ts';
import type { Briefing } from '../briefing/briefing.ts';
import type { Highlight } from '../highlight/highlight.ts';
import type { BodyRow, SavedRow, TombstoneRow } from '../store/rows/articles.ts';
import type { PendingStateRow } from '../store/rows/reading.ts';
import type { SetAsideRow } from '../store/rows/set-aside.ts';

/** Everything the user created, keyed by article address: what backups are for. */
export interface UserData {
  highlights: Highlight[];
  saved: SavedEntry[];
  reading: ReadingEntry[];
  removed: RemovedEntry[];
  briefings: Briefing[];
  setAside: SetAsideEntry[];
}

/** A saved article with the facts that identify it once it is no longer stored. */
export interface SavedEntry
  extends Omit<SavedRow, 'articleId'>,
    Pick<Article, 'url' | 'channel' | 'kind' | 'title' | 'author' | 'publishedAt'> {}

/** An article's reading state: read or not, last read version, reading and playback positions. */
export type ReadingEntry = PendingStateRow;

/** An address or alias of a removed article. */
export type RemovedEntry = TombstoneRow;

/** A damaged row of the user's, as far as JSON can represent it. */
export type SetAsideEntry = Pick<SetAsideRow, 'table' | 'row'>;

/** An article with all its versions and aliases. */
export interface ArticleEntry extends Omit<Article, 'id' | 'listedAt' | 'fromBackup'> {
  aliases: string[];
  versions: Omit<BodyRow, 'articleId'>[];
}

/** The site's bio of an author. */
export interface AuthorEntry {
  name: string;
  bio: string;
}

/** The position in the lists up to which everything is read, and the addresses of the exceptions. */
export interface ReadUntil {
  at: number;
  except: string[];
}

/** User data of a new installation. */
export const emptyUserData: UserData = {
  highlights: [],
  saved: [],
  reading: [],
  removed: [],
  briefings: [],
  setAside: [],
};
