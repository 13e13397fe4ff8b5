import { describe, expect, test, vi } from 'vitest';
import { playerBindings } from '../../../components/player/player-bindings.ts';
import { readSettings } from '../../../lib/platform/settings.ts';
import { defaultSettings } from '../../../lib/setting-specs.ts';
import { storedArticle } from '../../support/builders/articles.ts';
import { pressKey } from '../../support/press-key.ts';

const recording = { url: 'https://rareearthexchanges.com/54.mp3', type: 'audio/mpeg', length: 1 };
const episode = storedArticle(9, 's2-e54', { enclosure: recording });
const article = storedArticle(7, 'magnets', {});

function keysOfPlayer(selected = episode) {
  const calls = { toggle: vi.fn(), skip: vi.fn(), markMoment: vi.fn() };
  const bindings = playerBindings(calls, defaultSettings, selected);
  return { calls, bindings, press: (key: string) => pressKey(bindings, key) };
}

describe('player keys', () => {
  test.each([
    ['the selected episode', episode, 9],
    ['no article without a recording', article, undefined],
  ])('. offers an empty player %s', (_what, selected, offered) => {
    const { calls, press } = keysOfPlayer(selected);
    press('.');
    expect(calls.toggle.mock.calls).toEqual([[offered]]);
  });

  test(', and ; skip by the seconds in the settings', () => {
    const { calls, press } = keysOfPlayer();
    press(',');
    press(';');
    expect(calls.skip.mock.calls).toEqual([[-15], [30]]);
  });

  test('Shift+H highlights the current moment', () => {
    const { calls, press } = keysOfPlayer();
    press('Shift+H');
    expect(calls.markMoment).toHaveBeenCalledOnce();
  });

  test('< and > change the playback rate, a step for each press', async () => {
    const { press } = keysOfPlayer();
    press('>');
    press('>');
    await expect.poll(async () => (await readSettings()).playbackRate).toBe(1.5);
    press('<');
    await expect.poll(async () => (await readSettings()).playbackRate).toBe(1.25);
  });

  test('use no key of the lists or the reading view', () => {
    const { bindings } = keysOfPlayer();
    const others = ['j', 'k', 'o', 's', 'm', 'v', 'c', 'z', 'r', 'g', 'h', 'n', '/', '?', '[', ']'];
    const keys = bindings.flatMap((binding) => binding.keys);
    expect(keys.filter((key) => others.includes(key))).toEqual([]);
    expect(keys).toEqual([...new Set(keys)]);
  });
});
