import type { ReadingPosition } from '../../article/model/reading-position.ts';

/** The version that was read last, and when. */
export interface LastReadRow {
  articleId: number;
  hash: string;
  at: number;
}

/** How far an article was read: the words at the top of the view, so that an edit above them does not move the place. */
export interface ReadingPositionRow extends ReadingPosition {
  articleId: number;
  /** Whether the end had come into view. */
  finished: boolean;
  at: number;
}

/** How far an episode was heard, in seconds. */
export interface PlaybackPositionRow {
  articleId: number;
  seconds: number;
  /** How long it plays; `null` until the recording has said so itself. */
  duration: number | null;
  /** What the reader adds to the transcript's times where they drift from the sound. */
  transcriptOffset: number;
  at: number;
}

/** What the reader did to an article that is not stored, so that it is known again when it comes. */
export interface PendingStateRow {
  url: string;
  read: boolean;
  lastRead?: Omit<LastReadRow, 'articleId'>;
  readingPosition?: Omit<ReadingPositionRow, 'articleId'>;
  playbackPosition?: Omit<PlaybackPositionRow, 'articleId'>;
}
