import type { ReadingPosition } from '../../article/model/reading-position.ts';

/** The version that was read last, and when. */
export interface LastReadRow {
  articleId: number;
  hash: string;
  at: number;
}

/** How far an article was read, by the words at the top of the view, so that an edit above them does not move it. */
export interface ReadingPositionRow extends ReadingPosition {
  articleId: number;
  /** Whether the end had come into view. */
  finished: boolean;
  at: number;
}

/** How far an episode was played, in seconds. */
export interface PlaybackPositionRow {
  articleId: number;
  seconds: number;
  /** Length of the episode; `null` until the recording has stated it. */
  duration: number | null;
  /** Seconds that the user adds to the transcript's times where they drift from the audio. */
  transcriptOffset: number;
  at: number;
}

/** The reading state of an article that is not stored, applied when it arrives. */
export interface PendingStateRow {
  url: string;
  read: boolean;
  lastRead?: Omit<LastReadRow, 'articleId'>;
  readingPosition?: Omit<ReadingPositionRow, 'articleId'>;
  playbackPosition?: Omit<PlaybackPositionRow, 'articleId'>;
}
