import { describe, expect, test, vi } from 'vitest';
import { articleBindings } from '../../components/article/article-bindings.ts';
import { playerBindings } from '../../components/player/player-bindings.ts';
import { popupBindings } from '../../components/surfaces/popup/popup-bindings.ts';
import type { KeyBinding } from '../../components/ui/keyboard/use-keys.ts';
import { readSettings } from '../../lib/app/settings.ts';
import { defaultSettings } from '../../lib/settings.ts';
import { storedArticle } from '../support/articles.ts';

const article = storedArticle(7, 'magnets', { commentsUrl: null });

function keysOfArticle(unread: ReadonlySet<number>) {
  const done = {
    toggleSave: vi.fn(),
    toggleRead: vi.fn(),
    openTab: vi.fn(),
    copy: vi.fn(),
    say: vi.fn(),
  };
  const { openTab, copy, say, ...marking } = done;
  const bindings = articleBindings({
    selected: article,
    unread,
    marking,
    openTab,
    copy,
    showToast: say,
  });
  return { done, press: (key: string) => press(bindings, key) };
}

const press = (bindings: readonly KeyBinding[], key: string) =>
  bindings.find(({ keys }) => keys.includes(key))?.run(false);

describe('what can be done to an article by key', () => {
  test('s saves it, v opens the original', () => {
    const { done, press } = keysOfArticle(new Set());
    press('s');
    press('v');
    expect(done.toggleSave).toHaveBeenCalledWith(7);
    expect(done.openTab).toHaveBeenCalledWith(article.url);
  });

  test('y l copies its link and says so', () => {
    const { done, press } = keysOfArticle(new Set());
    press('y l');
    expect(done.copy).toHaveBeenCalledWith({ text: article.url }, 'Link copied');
  });

  test.each([
    ['an unread one', new Set([7]), true],
    ['a read one', new Set<number>(), false],
  ])('m turns %s over', (_story, unread, expected) => {
    const { done, press } = keysOfArticle(unread);
    press('m');
    expect(done.toggleRead).toHaveBeenCalledWith(7, expected);
  });

  test('c says so where there is no discussion', () => {
    const { done, press } = keysOfArticle(new Set());
    press('c');
    expect(done.openTab).not.toHaveBeenCalled();
    expect(done.say).toHaveBeenCalledWith('This article has no discussion');
  });
});

test('no key of the popup is bound twice, and each says what it does', () => {
  const nothing = () => undefined;
  const marking = {
    markOpened: nothing,
    markReread: nothing,
    toggleRead: nothing,
    markRange: nothing,
    undo: nothing,
    redo: nothing,
    toggleSave: nothing,
  };
  const bindings = popupBindings({
    selected: undefined,
    unread: new Set(),
    marking,
    refresh: nothing,
    open: nothing,
    openTab: nothing,
    copy: nothing,
    showToast: nothing,
    showTab: nothing,
    expand: nothing,
  });
  const keys = bindings.flatMap((binding) => binding.keys);
  expect(keys).toEqual([...new Set(keys)]);
  expect(bindings.filter(({ label }) => label === '')).toEqual([]);
});

describe('the player by key', () => {
  const sound = { url: 'https://rareearthexchanges.com/54.mp3', type: 'audio/mpeg', length: 1 };
  const episode = storedArticle(9, 's2-e54', { enclosure: sound });

  function keysOfPlayer(holds: { articleId: number } | null, selected = episode) {
    const done = { play: vi.fn(), toggle: vi.fn(), skip: vi.fn(), markMoment: vi.fn() };
    const bindings = playerBindings({ ...done, episode: holds }, defaultSettings, selected);
    return { done, bindings, press: (key: string) => press(bindings, key) };
  }

  test('. plays the episode that is selected, and afterwards pauses whatever plays', () => {
    const empty = keysOfPlayer(null);
    empty.press('.');
    expect(empty.done.play).toHaveBeenCalledWith(9);
    const playing = keysOfPlayer({ articleId: 3 });
    playing.press('.');
    expect(playing.done.play).not.toHaveBeenCalled();
    expect(playing.done.toggle).toHaveBeenCalledOnce();
  });

  test('. leaves it to the player to say that there is nothing to play', () => {
    const { done, press } = keysOfPlayer(null, article);
    press('.');
    expect(done.play).not.toHaveBeenCalled();
    expect(done.toggle).toHaveBeenCalledOnce();
  });

  test(', and ; step back and forward as far as was set', () => {
    const { done, press } = keysOfPlayer({ articleId: 9 });
    press(',');
    press(';');
    expect(done.skip.mock.calls).toEqual([[-15], [30]]);
  });

  test('Shift+H marks the moment', () => {
    const { done, press } = keysOfPlayer({ articleId: 9 });
    press('Shift+H');
    expect(done.markMoment).toHaveBeenCalledOnce();
  });

  test('< and > choose the next speed', async () => {
    const { press } = keysOfPlayer({ articleId: 9 });
    press('>');
    await expect.poll(async () => (await readSettings()).playbackRate).toBe(1.25);
    press('<');
    await expect.poll(async () => (await readSettings()).playbackRate).toBe(0.75);
  });

  test('has no key that the lists or the reading view use', () => {
    const { bindings } = keysOfPlayer(null);
    const others = ['j', 'k', 'o', 's', 'm', 'v', 'c', 'z', 'r', 'g', 'h', 'n', '/', '?', '[', ']'];
    const keys = bindings.flatMap((binding) => binding.keys);
    expect(keys.filter((key) => others.includes(key))).toEqual([]);
    expect(keys).toEqual([...new Set(keys)]);
  });
});
