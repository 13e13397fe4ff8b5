import { describe, expect, test, vi } from 'vitest';
import { articleBindings } from '../../components/article/article-bindings.ts';
import type { Binding } from '../../components/hooks/use-keys.ts';
import { popupBindings } from '../../components/popup/popup-bindings.ts';
import { storedArticle } from '../support/articles.ts';

const article = storedArticle(7, 'magnets', { commentsUrl: null });

function keysOfArticle(unread: ReadonlySet<number>) {
  const done = { toggleSave: vi.fn(), toggleRead: vi.fn(), openTab: vi.fn(), say: vi.fn() };
  const { openTab, say, ...marking } = done;
  const bindings = articleBindings({ selected: article, unread, marking, openTab, say });
  return { done, press: (key: string) => press(bindings, key) };
}

const press = (bindings: readonly Binding[], key: string) =>
  bindings.find(({ keys }) => keys.includes(key))?.run(false);

describe('what can be done to an article by key', () => {
  test('s saves it, v opens the original', () => {
    const { done, press } = keysOfArticle(new Set());
    press('s');
    press('v');
    expect(done.toggleSave).toHaveBeenCalledWith(7);
    expect(done.openTab).toHaveBeenCalledWith(article.url);
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
    opened: nothing,
    reread: nothing,
    toggleRead: nothing,
    range: nothing,
    undo: nothing,
    toggleSave: nothing,
    copyLink: nothing,
  };
  const bindings = popupBindings({
    selected: undefined,
    unread: new Set(),
    marking,
    refresh: nothing,
    open: nothing,
    openTab: nothing,
    say: nothing,
    showTab: nothing,
    expand: nothing,
  });
  const keys = bindings.flatMap((binding) => binding.keys);
  expect(keys).toEqual([...new Set(keys)]);
  expect(bindings.filter(({ says }) => says === '')).toEqual([]);
});
