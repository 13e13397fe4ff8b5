/** What an article says of what is followed, by canonical names. */
export interface WatchHits {
  about: readonly string[];
  /** Without those that it is about. */
  mentioned: readonly string[];
}
