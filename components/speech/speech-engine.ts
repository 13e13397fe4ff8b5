/** A voice of the browser or of the computer. */
export interface Voice {
  /** The browser's name for it, under which it is chosen. */
  id: string;
  name: string;
  /** Of what it speaks, as `en-GB`. */
  language: string;
  /** Whether it speaks on this computer; another one sends what it is to say to a server. */
  isLocal: boolean;
  isDefault: boolean;
}

/** What is to be said, and how. */
export interface Utterance {
  text: string;
  voice: Voice;
  rate: number;
}

/** Why a voice did not speak. */
export type VoiceFailure = 'silent' | 'network' | 'refused' | 'busy' | 'gone' | 'unknown';

/** What comes back while something is said. */
export interface UtteranceEvents {
  onStart: () => void;
  /** A word begins at this offset of the text. Not every voice says so. */
  onWord: (at: number, length: number) => void;
  onEnd: () => void;
  /** It was cut off by something else than `silence`. */
  onInterrupted: () => void;
  onError: (failure: VoiceFailure) => void;
}

/** Whatever can speak. */
export interface SpeechEngine {
  /** The voices that are known now: browsers find them only after a while. */
  voices: () => Voice[];
  /** Calls back when the voices are others. Returns how to stop it. */
  watchVoices: (changed: () => void) => () => void;
  speak: (utterance: Utterance, hearing: UtteranceEvents) => void;
  /** Breaks off; nothing is heard of it any more. */
  cancel: () => void;
}

/** The browser's own speech; a browser without it has no voices. */
export const browserSpeechEngine: SpeechEngine = {
  voices: () => (synthesis()?.getVoices() ?? []).map(voiceOf),
  watchVoices: (changed) => {
    const speech = synthesis();
    speech?.addEventListener('voiceschanged', changed);
    return () => speech?.removeEventListener('voiceschanged', changed);
  },
  speak: ({ text, voice, rate }, hearing) => {
    const speech = synthesis();
    const own = speech?.getVoices().find(({ voiceURI }) => voiceURI === voice.id);
    if (!speech || !own) return hearing.onError('gone');
    const utterance = new SpeechSynthesisUtterance(text);
    utterance.voice = own;
    utterance.lang = own.lang;
    utterance.rate = rate;
    utterance.onstart = hearing.onStart;
    utterance.onboundary = ({ name, charIndex, charLength }) => {
      if (name === 'word') hearing.onWord(charIndex, charLength || wordLength(text, charIndex));
    };
    utterance.onend = () => {
      held.delete(utterance);
      hearing.onEnd();
    };
    utterance.onerror = ({ error }) => {
      held.delete(utterance);
      if (error === 'canceled' || error === 'interrupted') hearing.onInterrupted();
      else hearing.onError(failures[error] ?? 'unknown');
    };
    // A page before this one may have left it paused, and then nothing is ever said.
    speech.resume();
    speech.speak(utterance);
    // Chromium forgets an utterance that nobody holds, and its end with it.
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
