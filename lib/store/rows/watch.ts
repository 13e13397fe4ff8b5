import type { WatchHits } from '../../watch/watch-hits.ts';

/** What was found in an article of what is followed. An article in which nothing was found has no row. */
export interface WatchedRow extends WatchHits {
  articleId: number;
  /** The same as in its article. */
  listedAt: number;
  /** 1 if the article is about something that is followed, 0 if it only mentions it. */
  isAbout: 0 | 1;
}
