import type { Page } from 'playwright-core';

/** What a fake voice did so far. */
export interface SpokenUtterance {
  text: string;
  voice: string;
  rate: number;
}

/** How the voices of a page behave, and what they said. */
export interface FakeVoices {
  /** All that was said, broken-off sentences included. */
  utterances: () => Promise<SpokenUtterance[]>;
  /** Lets the voice come to the end of what it says. */
  finish: () => Promise<void>;
  /** Lets the voice come to a word of what it says. */
  reachWord: (word: string) => Promise<void>;
  /** Lets the voice fail as browsers do. */
  fail: (error: SpeechSynthesisErrorCode) => Promise<void>;
}

/**
 * Gives a page voices, as a browser on a desktop has them and a headless one has not: two on the computer and one over a
 * network, which come late. They speak when the story says so. All but the voices is the browser's own: utterances,
 * events, handlers.
 */
export async function installFakeVoices(page: Page): Promise<FakeVoices> {
  await page.evaluate(installInPage);
  const act = (name: string, given: string) =>
    page.evaluate(
      ([event, detail]) => window.dispatchEvent(new CustomEvent(`voice-${event}`, { detail })),
      [name, given] as const,
    );
  return {
    utterances: () =>
      page.evaluate(() => JSON.parse(document.documentElement.dataset.said ?? '[]')),
    finish: async () => void (await act('finish', '')),
    reachWord: async (word) => void (await act('reach', word)),
    fail: async (error) => void (await act('fail', error)),
  };
}

/** Runs inside the page and must bring along all that it needs. */
function installInPage(): void {
  const voice = (name: string, lang: string, localService: boolean, isDefault = false) => ({
    name,
    lang,
    localService,
    default: isDefault,
    voiceURI: `urn:${name}`,
  });
  const voices = [
    voice('Google UK English Female', 'en-GB', false, true),
    voice('Alva', 'sv-SE', true),
    voice('Daniel', 'en-GB', true),
  ];
  const said: { text: string; voice: string; rate: number }[] = [];
  let current: SpeechSynthesisUtterance | null = null;
  class VoicelessUtterance extends SpeechSynthesisUtterance {
    // The browser's own accepts only voices of the browser's own.
    #voice: SpeechSynthesisVoice | null = null;
    override get voice() {
      return this.#voice;
    }
    override set voice(voice) {
      this.#voice = voice;
    }
  }
  class FakeSynthesis extends EventTarget {
    paused = false;
    pending = false;
    get speaking() {
      return current !== null;
    }
    getVoices() {
      return voices;
    }
    resume() {}
    pause() {}
    speak(utterance: SpeechSynthesisUtterance) {
      current = utterance;
      said.push({ text: utterance.text, voice: utterance.voice?.name ?? '', rate: utterance.rate });
      document.documentElement.dataset.said = JSON.stringify(said);
      queueMicrotask(() =>
        utterance.dispatchEvent(new SpeechSynthesisEvent('start', { utterance })),
      );
    }
    cancel() {
      const utterance = current;
      current = null;
      // Browsers tell of it only after the next thing may have been said.
      if (utterance) setTimeout(() => fail(utterance, 'interrupted'));
    }
  }
  const fail = (utterance: SpeechSynthesisUtterance, error: SpeechSynthesisErrorCode) =>
    utterance.dispatchEvent(new SpeechSynthesisErrorEvent('error', { utterance, error }));
  const on = <Given>(
    name: string,
    run: (utterance: SpeechSynthesisUtterance, given: Given) => void,
  ) =>
    window.addEventListener(`voice-${name}`, (event) => {
      const utterance = current;
      if (utterance && event instanceof CustomEvent) run(utterance, event.detail);
    });
  on('finish', (utterance) => {
    current = null;
    utterance.dispatchEvent(new SpeechSynthesisEvent('end', { utterance }));
  });
  on<string>('reach', (utterance, word) => {
    const charIndex = utterance.text.indexOf(word);
    const init = { utterance, name: 'word', charIndex, charLength: word.length };
    utterance.dispatchEvent(new SpeechSynthesisEvent('boundary', init));
  });
  on<SpeechSynthesisErrorCode>('fail', (utterance, error) => {
    current = null;
    fail(utterance, error);
  });
  const own = window.speechSynthesis;
  Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: VoicelessUtterance });
  Object.defineProperty(window, 'speechSynthesis', { value: new FakeSynthesis() });
  // Whoever asked the browser's own for news is told to look again.
  own.dispatchEvent(new Event('voiceschanged'));
}
