import { createContext } from 'preact';
import type { TimeMark } from '../../../lib/article/audio/time-mark.ts';
import type { Block } from '../../../lib/article/model/body.ts';

/** The times in an article's text, by the block that each stands in, and what a press on one does. */
export interface SeekMarks {
  marks: ReadonlyMap<Block, readonly TimeMark[]>;
  seek: (mark: TimeMark) => void;
  /** Marks the moment of a line that is spoken; `null` for a time that is nobody's. */
  markerOf: (mark: TimeMark) => (() => void) | null;
}

/** Where nothing plays, no time in a text does anything. */
export const SeekMarksContext = createContext<SeekMarks>({
  marks: new Map(),
  seek: () => {},
  markerOf: () => null,
});
