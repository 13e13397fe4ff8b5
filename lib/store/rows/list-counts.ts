/** The counts on the chips above a list. */
export interface ListCounts {
  unread: number;
  saved: number;
  /** How many articles changed after they were published. */
  changed: number;
  /** How many articles are about what the user follows, and how many only mention it. */
  watched: number;
  mentions: number;
  highlights: number;
  hasPodcasts: boolean;
  /** Whether the time of any reading is known. */
  hasRecentlyRead: boolean;
}
