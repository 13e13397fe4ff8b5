import { createContext } from 'preact';
import type { TimeMark } from '../../../lib/article/audio/time-mark.ts';
import type { Block } from '../../../lib/article/model/body.ts';

/** The times in an article's text, by block, and the actions of a click on one. */
export interface SeekMarks {
  marks: ReadonlyMap<Block, readonly TimeMark[]>;
  seek: (mark: TimeMark) => void;
  /** Highlights the moment of a transcript line; `null` for a time outside the transcript. */
  markerOf: (mark: TimeMark) => (() => void) | null;
}

/** Without a recording, times are plain text. */
export const SeekMarksContext = createContext<SeekMarks>({
  marks: new Map(),
  seek: () => {},
  markerOf: () => null,
});
