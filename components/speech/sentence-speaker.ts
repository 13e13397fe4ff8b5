import type { SpokenSentence } from '../../lib/article/speech/speech-script.ts';
import { sourceSpanOf, spokenText } from '../../lib/article/speech/spoken-form.ts';
import type { SpokenWord } from './speech.ts';
import type { SpeechEngine, Voice, VoiceFailure } from './speech-engine.ts';
import { type SentencePart, splitSentence } from './split-sentence.ts';

/** The voice and the rate. */
export interface VoiceOptions {
  voice: Voice;
  rate: number;
}

/** Callbacks while a sentence is spoken. */
export interface SentenceEvents {
  /** `null` for a word that is not in the text. */
  onWord: (word: SpokenWord | null) => void;
  onEnd: () => void;
  /** The sentence was not spoken to its end; `null` if something else interrupted it. */
  onFailure: (failure: VoiceFailure | null) => void;
}

/** Speaks one sentence at a time. */
export interface SentenceSpeaker {
  speak: (sentence: SpokenSentence, options: VoiceOptions, events: SentenceEvents) => void;
  /** Stops speaking; no further callback of the sentence is called. */
  cancel: () => void;
}

/** How long a voice may take to start, and to speak one character at rate 1. */
const startMs = 10_000;
const perCharacterMs = 250;

/** Network voices fall silent after about 15 seconds without an error, so they get shorter utterances. */
const networkCharacters = 160;

/** A sentence that is being spoken. */
interface CurrentSentence {
  sentence: SpokenSentence;
  options: VoiceOptions;
  events: SentenceEvents;
}

/** Speaks with an engine whose events may come late or never. */
export function createSentenceSpeaker(engine: SpeechEngine): SentenceSpeaker {
  /** Counts utterances: events of an earlier one are ignored. */
  let turn = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const wait = (ms: number, then: () => void) => {
    clearTimeout(timer);
    timer = setTimeout(then, ms);
  };

  const cancel = () => {
    turn += 1;
    clearTimeout(timer);
    engine.cancel();
  };

  const speakParts = ([part, ...rest]: readonly SentencePart[], current: CurrentSentence) => {
    const { sentence, options, events } = current;
    if (!part) return events.onEnd();
    turn += 1;
    const ownTurn = turn;
    const inTurn =
      <Args extends unknown[]>(run: (...args: Args) => void) =>
      (...args: Args) => {
        if (turn === ownTurn) run(...args);
      };
    const fail = (failure: VoiceFailure | null) => {
      cancel();
      events.onFailure(failure);
    };
    const speakRest = () => speakParts(rest, current);
    const waitForEnd = () =>
      wait((part.text.length * perCharacterMs) / options.rate + startMs, () => {
        // No end event arrived, so the rest of the utterance is canceled.
        engine.cancel();
        speakRest();
      });
    wait(startMs, () => fail('silent'));
    engine.speak(
      { text: part.text, ...options },
      {
        onStart: inTurn(waitForEnd),
        onWord: inTurn((at, length) => {
          waitForEnd();
          events.onWord(sourceSpanOf(sentence.says, part.start + at, length));
        }),
        onEnd: inTurn(speakRest),
        onInterrupted: inTurn(() => fail(null)),
        onError: inTurn(fail),
      },
    );
  };

  return {
    speak: (sentence, options, events) => {
      const text = spokenText(sentence.says);
      const whole = [{ text, start: 0 }];
      const parts = options.voice.isLocal ? whole : splitSentence(text, networkCharacters);
      speakParts(parts, { sentence, options, events });
    },
    cancel,
  };
}
