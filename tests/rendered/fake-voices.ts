import { onTestFinished } from 'vitest';
import { type FakeVoices, installInPage } from '../support/fakes/fake-voices.ts';

/** Provides fake voices until the end of the test. */
export async function installFakeVoices(): Promise<FakeVoices> {
  onTestFinished(installInPage());
  const act = async (event: string, detail: string) =>
    void window.dispatchEvent(new CustomEvent(`voice-${event}`, { detail }));
  return {
    utterances: async () => JSON.parse(document.documentElement.dataset.said ?? '[]'),
    finish: () => act('finish', ''),
    reachWord: (word) => act('reach', word),
    fail: (error) => act('fail', error),
  };
}
