import type { SpokenSentence } from '../../lib/article/speech/speech-script.ts';
import { createSentenceSpeaker, type VoiceOptions } from './sentence-speaker.ts';
import type { ReadAloudProgress } from './speech.ts';
import type { SpeechEngine, VoiceFailure } from './speech-engine.ts';

/** Reads sentences one after the other. */
export interface ReadAloud {
  start: (script: readonly SpokenSentence[], at: number, options: VoiceOptions) => void;
  pause: () => void;
  resume: () => void;
  /** Goes to a sentence without changing whether it speaks. An index past the last sentence ends the reading. */
  goTo: (at: number) => void;
  /** The index of the current sentence. */
  at: () => number;
  /** Restarts the current sentence with another voice or rate. */
  changeVoice: (options: VoiceOptions) => void;
  stop: () => void;
}

export interface ReadAloudListener {
  onProgress: (progress: ReadAloudProgress) => void;
  onEnd: () => void;
}

/**
 * Reads a script aloud. Pausing cancels the sentence and resuming repeats it from its start, because the browsers' own
 * pause is unreliable.
 */
export function createReadAloud(engine: SpeechEngine, listener: ReadAloudListener): ReadAloud {
  const speaker = createSentenceSpeaker(engine);
  let script: readonly SpokenSentence[] = [];
  let progress: ReadAloudProgress = { state: 'paused', at: 0, word: null, failure: null };
  let options: VoiceOptions | null = null;

  const update = (change: Partial<ReadAloudProgress>) => {
    progress = { ...progress, ...change };
    listener.onProgress(progress);
  };

  const showPaused = (failure: VoiceFailure | null) =>
    update({ state: 'paused', word: null, failure });

  const speak = () => {
    const sentence = script[progress.at];
    if (!sentence || !options) {
      speaker.cancel();
      update({ state: 'paused', word: null });
      return listener.onEnd();
    }
    update({ state: 'speaking', word: null, failure: null });
    speaker.speak(sentence, options, {
      onWord: (word) => update({ word }),
      onEnd: () => {
        update({ at: progress.at + 1 });
        speak();
      },
      onFailure: showPaused,
    });
  };

  const restart = () => {
    speaker.cancel();
    if (progress.state === 'speaking') speak();
    else update({ word: null });
  };

  return {
    start: (newScript, at, newOptions) => {
      speaker.cancel();
      script = newScript;
      options = newOptions;
      progress = { ...progress, at };
      speak();
    },
    pause: () => {
      speaker.cancel();
      showPaused(null);
    },
    resume: () => {
      speaker.cancel();
      speak();
    },
    goTo: (at) => {
      progress = { ...progress, at: Math.max(0, at) };
      if (progress.at < script.length) restart();
      else speak();
    },
    at: () => progress.at,
    changeVoice: (newOptions) => {
      options = newOptions;
      restart();
    },
    stop: () => {
      speaker.cancel();
      script = [];
    },
  };
}
