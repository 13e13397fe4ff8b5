import { onTestFinished } from 'vitest';
import { type FakeVoices, installInPage } from '../support/fake-voices.ts';

/** Provides fake voices until the end of the test. */
export async function installFakeVoices(): Promise<FakeVoices> {
  const own = ['speechSynthesis', 'SpeechSynthesisUtterance'].map(
    (name) => [name, Object.getOwnPropertyDescriptor(window, name)] as const,
  );
  const uninstall = installInPage();
  onTestFinished(() => {
    uninstall();
    delete document.documentElement.dataset.said;
    for (const [name, descriptor] of own)
      if (descriptor) Object.defineProperty(window, name, descriptor);
  });
  const act = async (event: string, detail: string) =>
    void window.dispatchEvent(new CustomEvent(`voice-${event}`, { detail }));
  return {
    utterances: async () => JSON.parse(document.documentElement.dataset.said ?? '[]'),
    finish: () => act('finish', ''),
    reachWord: (word) => act('reach', word),
    fail: (error) => act('fail', error),
  };
}
