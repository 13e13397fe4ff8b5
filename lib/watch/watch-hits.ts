/** What an article says of what is followed, by canonical names. */
export interface WatchHits {
  about: readonly string[];
  /** How many of those, from the first, the title names. */
  inTitle: number;
  /** Without those that it is about. */
  mentioned: readonly string[];
}
