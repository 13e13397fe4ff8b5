import type { TextPosition } from '../../lib/article/model/text-position.ts';
import type { SpokenSentence } from '../../lib/article/speech/speech-script.ts';
import type { VoiceFailure } from './speech-engine.ts';
import type { MissingVoice } from './voices.ts';

/** The spoken word, as offsets in its piece's text. */
export interface SpokenWord {
  from: number;
  to: number;
}

/** The position of read-aloud. */
export interface ReadAloudProgress {
  state: 'speaking' | 'paused';
  /** Index of the sentence. */
  at: number;
  /** `null` between words, and if the voice does not report words. */
  word: SpokenWord | null;
  /** Why it paused without a request. */
  failure: VoiceFailure | null;
}

/** A version of an article, split into sentences for read-aloud. */
export interface SpokenText {
  articleId: number;
  hash: string;
  title: string;
  script: readonly SpokenSentence[];
}

/** The article being read aloud, and the position in it. */
export type SpokenArticle = SpokenText & Omit<ReadAloudProgress, 'word'>;

/** Where read-aloud starts. */
export interface SpeechStart {
  /** The version's hash; `null` for the current version. */
  hash: string | null;
  /** `null` for the title. */
  place: TextPosition | null;
  /** Whether the user chose this position; if so, resuming elsewhere is not offered. */
  isChosen: boolean;
}

/** Read-aloud of a panel. It continues while the user looks at something else. */
export interface Speech {
  /** `null` while nothing is read aloud. */
  current: SpokenArticle | null;
  /** Why nothing can be read aloud; `null` where a voice can be used. */
  missingVoice: MissingVoice | null;
  start: (articleId: number, from?: SpeechStart) => void;
  pause: () => void;
  resume: () => void;
  goTo: (at: number) => void;
  /** Skips to the next or previous sentence. */
  skip: (by: 1 | -1) => void;
  /** Skips to the next paragraph, or to the start of this one or the one before. */
  skipPiece: (by: 1 | -1) => void;
  stop: () => void;
  /** Subscribes to the spoken word. Words are frequent, so they do not trigger a render. */
  onWord: (listener: (word: SpokenWord | null) => void) => () => void;
}
