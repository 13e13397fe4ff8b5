import type { WatchHits } from '../../watch/watch-hits.ts';

/** What an article says of what is followed. Others have no row. */
export interface WatchedRow extends WatchHits {
  articleId: number;
  /** That of its article. */
  listedAt: number;
  /** 1 if the article is about something that is followed, 0 if it only mentions it. */
  isAbout: 0 | 1;
}
