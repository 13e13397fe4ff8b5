/** A voice of the browser or the operating system. */
export interface Voice {
  /** The browser's id for the voice, stored as the user's choice. */
  id: string;
  name: string;
  /** Language tag, such as `en-GB`. */
  language: string;
  /** Whether it speaks on this computer; a network voice sends the text to a server. */
  isLocal: boolean;
  isDefault: boolean;
}

/** The text to speak, the voice and the speed. */
export interface Utterance {
  text: string;
  voice: Voice;
  rate: number;
}

/** Why a voice did not speak. */
export type VoiceFailure = 'silent' | 'network' | 'refused' | 'busy' | 'gone' | 'unknown';

/** Callbacks while an utterance is spoken. */
export interface UtteranceEvents {
  onStart: () => void;
  /** A word starts at this offset of the text. Not every voice reports words. */
  onWord: (at: number, length: number) => void;
  onEnd: () => void;
  /** The utterance was cut off by something other than `cancel`. */
  onInterrupted: () => void;
  onError: (failure: VoiceFailure) => void;
}

/** An engine that can speak; replaceable in tests. */
export interface SpeechEngine {
  /** The voices known now; browsers load them asynchronously. */
  voices: () => Voice[];
  /** Calls back when the voices change. Returns a function that unsubscribes. */
  watchVoices: (changed: () => void) => () => void;
  speak: (utterance: Utterance, events: UtteranceEvents) => void;
  /** Stops speaking; no further callback of the utterance is called. */
  cancel: () => void;
}

/** The browser's speech synthesis; without it, there are no voices. */
export const browserSpeechEngine: SpeechEngine = {
  voices: () => (synthesis()?.getVoices() ?? []).map(voiceOf),
  watchVoices: (changed) => {
    const speech = synthesis();
    speech?.addEventListener('voiceschanged', changed);
    return () => speech?.removeEventListener('voiceschanged', changed);
  },
  speak: ({ text, voice, rate }, events) => {
    const speech = synthesis();
    const own = speech?.getVoices().find(({ voiceURI }) => voiceURI === voice.id);
    if (!speech || !own) return events.onError('gone');
    const utterance = new SpeechSynthesisUtterance(text);
    utterance.voice = own;
    utterance.lang = own.lang;
    utterance.rate = rate;
    utterance.onstart = events.onStart;
    utterance.onboundary = ({ name, charIndex, charLength }) => {
      if (name === 'word') events.onWord(charIndex, charLength || wordLength(text, charIndex));
    };
    utterance.onend = () => {
      held.delete(utterance);
      events.onEnd();
    };
    utterance.onerror = ({ error }) => {
      held.delete(utterance);
      if (error === 'canceled' || error === 'interrupted') events.onInterrupted();
      else events.onError(failures[error] ?? 'unknown');
    };
    // A previous page may have left it paused, and then nothing is spoken.
    speech.resume();
    speech.speak(utterance);
    // Chromium garbage-collects an utterance without a reference, and never fires its end event.
    held.add(utterance);
  },
  cancel: () => {
    held.clear();
    synthesis()?.cancel();
  },
};

const held = new Set<SpeechSynthesisUtterance>();

const synthesis = (): SpeechSynthesis | undefined =>
  'speechSynthesis' in window ? window.speechSynthesis : undefined;

const voiceOf = (voice: SpeechSynthesisVoice): Voice => ({
  id: voice.voiceURI,
  name: voice.name,
  language: voice.lang,
  isLocal: voice.localService,
  isDefault: voice.default,
});

const wordLength = (text: string, at: number): number =>
  /^\S*/.exec(text.slice(at))?.[0].length ?? 0;

const failures: Partial<Record<SpeechSynthesisErrorCode, VoiceFailure>> = {
  network: 'network',
  'not-allowed': 'refused',
  'audio-busy': 'busy',
  'audio-hardware': 'busy',
  'voice-unavailable': 'gone',
  'language-unavailable': 'gone',
};
