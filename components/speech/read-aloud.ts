import type { SpokenSentence } from '../../lib/article/speech/speech-script.ts';
import { sourceSpanOf, spokenText } from '../../lib/article/speech/spoken-form.ts';
import type { SpeechEngine, Voice, VoiceFailure } from './speech-engine.ts';

/** The position of read-aloud. */
export interface ReadAloudProgress {
  state: 'speaking' | 'paused';
  /** Index of the sentence. */
  at: number;
  /** The spoken word, as offsets in its piece's text; `null` if the voice does not report words. */
  word: { from: number; to: number } | null;
  /** Why it paused without a request. */
  failure: VoiceFailure | null;
}

/** The voice and the rate. */
export interface VoiceOptions {
  voice: Voice;
  rate: number;
}

/** Reads sentences one after the other. */
export interface ReadAloud {
  start: (script: readonly SpokenSentence[], at: number, manner: VoiceOptions) => void;
  pause: () => void;
  resume: () => void;
  /** Goes to a sentence without changing whether it speaks. An index past the last sentence ends the reading. */
  goTo: (at: number) => void;
  /** Restarts the current sentence with another voice or rate. */
  changeVoice: (manner: VoiceOptions) => void;
  stop: () => void;
}

export interface ReadAloudListener {
  onProgress: (progress: ReadAloudProgress) => void;
  onEnd: () => void;
}

/** How long a voice may take to start, and to speak one character at rate 1. */
const beginMs = 10_000;
const perCharacterMs = 250;

/** Network voices fall silent after about 15 seconds without an error, so they get shorter utterances. */
const networkCharacters = 160;

/**
 * Reads a script aloud. Pausing cancels the sentence and resuming repeats it from its start, because the browsers' own
 * pause is unreliable.
 */
export function createReadAloud(speaker: SpeechEngine, listener: ReadAloudListener): ReadAloud {
  let script: readonly SpokenSentence[] = [];
  let progress: ReadAloudProgress = { state: 'paused', at: 0, word: null, failure: null };
  let manner: VoiceOptions | null = null;
  /** Callbacks of earlier turns are ignored. */
  let turn = 0;
  let patience: ReturnType<typeof setTimeout> | undefined;

  const move = (change: Partial<ReadAloudProgress>) => {
    progress = { ...progress, ...change };
    listener.onProgress(progress);
  };

  const breakOff = () => {
    turn += 1;
    clearTimeout(patience);
    speaker.cancel();
  };

  const halt = (failure: VoiceFailure | null) => {
    breakOff();
    move({ state: 'paused', word: null, failure });
  };

  const speak = () => {
    const sentence = script[progress.at];
    if (!sentence || !manner) {
      breakOff();
      move({ state: 'paused', word: null });
      return listener.onEnd();
    }
    move({ state: 'speaking', word: null, failure: null });
    const text = spokenText(sentence.says);
    say(
      sentence,
      manner.voice.isLocal ? [{ text, start: 0 }] : splitSentence(text, networkCharacters),
    );
  };

  const speakNext = () => {
    move({ at: progress.at + 1 });
    speak();
  };

  const say = (sentence: SpokenSentence, [part, ...rest]: readonly Part[]) => {
    if (!part || !manner) return speakNext();
    turn += 1;
    const own = turn;
    const { voice, rate } = manner;
    const wait = (ms: number, then: () => void) => {
      clearTimeout(patience);
      patience = setTimeout(then, ms);
    };
    const sayMost = () => (part.text.length * perCharacterMs) / rate + beginMs;
    const lost = () => {
      // No end event arrived, so the rest of the utterance is canceled.
      speaker.cancel();
      say(sentence, rest);
    };
    const inTurn =
      <Given extends unknown[]>(run: (...given: Given) => void) =>
      (...given: Given) => {
        if (turn === own) run(...given);
      };
    wait(beginMs, () => halt('silent'));
    speaker.speak(
      { text: part.text, voice, rate },
      {
        onStart: inTurn(() => wait(sayMost(), lost)),
        onWord: inTurn((at, length) => {
          wait(sayMost(), lost);
          move({ word: sourceSpanOf(sentence.says, part.start + at, length) });
        }),
        onEnd: inTurn(() => say(sentence, rest)),
        onInterrupted: inTurn(() => halt(null)),
        onError: inTurn(halt),
      },
    );
  };

  const again = () => {
    breakOff();
    if (progress.state === 'speaking') speak();
    else move({ word: null });
  };

  return {
    start: (next, at, how) => {
      breakOff();
      script = next;
      manner = how;
      progress = { ...progress, at };
      speak();
    },
    pause: () => halt(null),
    resume: () => {
      breakOff();
      speak();
    },
    goTo: (at) => {
      progress = { ...progress, at: Math.max(0, at) };
      if (progress.at < script.length) again();
      else speak();
    },
    changeVoice: (how) => {
      manner = how;
      again();
    },
    stop: () => {
      breakOff();
      script = [];
    },
  };
}

interface Part {
  text: string;
  /** Offset in the sentence. */
  start: number;
}

/** Splits a long sentence, after punctuation if possible, otherwise between words. */
function splitSentence(text: string, most: number): Part[] {
  const parts: Part[] = [];
  let start = 0;
  while (text.length - start > most) {
    const room = text.slice(start, start + most);
    const comma = room.search(/[,;:–—][^,;:–—]*$/) + 1;
    const space = room.lastIndexOf(' ') + 1;
    const length = comma > most / 3 ? comma : space > 0 ? space : most;
    parts.push({ text: text.slice(start, start + length), start });
    start += length;
  }
  return [...parts, { text: text.slice(start), start }];
}
