/** The followed entities that an article is about or mentions, by canonical name. */
export interface WatchHits {
  about: readonly string[];
  /** How many of the first ones in `about` are named in the title. */
  inTitle: number;
  /** Those that it mentions without being about them. */
  mentioned: readonly string[];
}
