import { describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  readSpeechPosition,
  type SpeechPosition,
  saveSpeechPosition,
} from '../../lib/platform/session.ts';

const place: SpeechPosition = {
  articleId: 7,
  title: 'No One Owns the Chain',
  part: 'body',
  number: 3,
  offset: 40,
  isSpeaking: true,
};

describe('the position of reading aloud', () => {
  test('is stored for the session', async () => {
    expect(await readSpeechPosition()).toBeNull();
    await saveSpeechPosition(place);
    expect(await readSpeechPosition()).toEqual(place);
    expect(await fakeBrowser.storage.local.get()).toEqual({});
  });

  test.each([
    ['articleId', '7'],
    ['title', null],
    ['part', 'footnote'],
    ['number', 1.5],
    ['offset', undefined],
    ['isSpeaking', 'yes'],
  ])('is null where %s is %j', async (field, value) => {
    await fakeBrowser.storage.session.set({ speechPosition: { ...place, [field]: value } });
    expect(await readSpeechPosition()).toBeNull();
  });

  test.each([['a word'], [null], [[1]]])('is null where %j is stored', async (stored) => {
    await fakeBrowser.storage.session.set({ speechPosition: stored });
    expect(await readSpeechPosition()).toBeNull();
  });
});
