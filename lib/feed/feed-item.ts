/** An item that can become an article: texts decoded, addresses absolute and clean, the body still the feed's markup. */
export interface FeedItem {
  url: string;
  aliases: string[];
  title: string;
  author: string | null;
  categories: string[];
  publishedAt: number | null;
  modifiedAt: number | null;
  /** HTML: the full text, or the excerpt if the feed has no more. */
  source: string;
  /** Whether `source` is only the beginning of the text. */
  isExcerpt: boolean;
  commentsUrl: string | null;
  commentCount: number | null;
  enclosure: Enclosure | null;
}

export interface Enclosure {
  url: string;
  type: string;
  /** Bytes as announced. Often 0 or wrong, so it's only displayed. */
  length: number | null;
  /** Playing time as announced; absent if the feed has none. */
  seconds?: number;
}
