import type { Page } from 'playwright-core';

/** A log of what a fake voice did. */
export interface SpokenUtterance {
  text: string;
  voice: string;
  rate: number;
}

/** Controls the fake voices of a page. */
export interface FakeVoices {
  /** Everything spoken, including interrupted sentences. */
  utterances: () => Promise<SpokenUtterance[]>;
  /** Ends the current utterance. */
  finish: () => Promise<void>;
  /** Fires a word boundary in the current utterance. */
  reachWord: (word: string) => Promise<void>;
  /** Fails the current utterance. */
  fail: (error: SpeechSynthesisErrorCode) => Promise<void>;
}

/**
 * Gives a page the voices that a headless browser lacks: two local ones and a network voice, which load late. They
 * speak when the test says so. Utterances, events and handlers are the browser's own.
 */
export async function installFakeVoices(page: Pick<Page, 'evaluate'>): Promise<FakeVoices> {
  await page.evaluate(`(${installInPage})(); undefined`);
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

/** Serialized; runs inside the page. Returns a function that restores the browser's own voices. */
export function installInPage(): () => void {
  const end = new AbortController();
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
    // The native setter accepts only native voices.
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
      // Browsers fire this only after the next utterance may have started.
      if (utterance) setTimeout(() => fail(utterance, 'interrupted'));
    }
  }
  const fail = (utterance: SpeechSynthesisUtterance, error: SpeechSynthesisErrorCode) =>
    utterance.dispatchEvent(new SpeechSynthesisErrorEvent('error', { utterance, error }));
  const on = <Given>(
    name: string,
    run: (utterance: SpeechSynthesisUtterance, given: Given) => void,
  ) =>
    window.addEventListener(
      `voice-${name}`,
      (event) => {
        const utterance = current;
        if (utterance && event instanceof CustomEvent) run(utterance, event.detail);
      },
      { signal: end.signal },
    );
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
  const fakes = {
    SpeechSynthesisUtterance: VoicelessUtterance,
    speechSynthesis: new FakeSynthesis(),
  };
  const native = Object.keys(fakes).map(
    (name) => [name, Object.getOwnPropertyDescriptor(window, name) ?? {}] as const,
  );
  for (const [name, value] of Object.entries(fakes))
    Object.defineProperty(window, name, { value, configurable: true });
  // Notifies listeners of the native object.
  own.dispatchEvent(new Event('voiceschanged'));
  return () => {
    end.abort();
    for (const [name, descriptor] of native) Object.defineProperty(window, name, descriptor);
    delete document.documentElement.dataset.said;
  };
}
