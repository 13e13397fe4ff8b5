import { describe, expect, test, vi } from 'vitest';
import { articleBindings } from '../../../components/article/article-bindings.ts';
import { storedArticle } from '../../support/builders/articles.ts';
import { pressKey } from '../../support/press-key.ts';

const article = storedArticle(7, 'magnets', { commentsUrl: null });

function keysOfArticle(unread: ReadonlySet<number>) {
  const calls = {
    toggleSave: vi.fn(),
    toggleRead: vi.fn(),
    openTab: vi.fn(),
    copy: vi.fn(),
    showToast: vi.fn(),
  };
  const { openTab, copy, showToast, ...marking } = calls;
  const bindings = articleBindings({
    selected: article,
    unread,
    marking,
    openTab,
    copy,
    showToast,
  });
  return { calls, press: (key: string) => pressKey(bindings, key) };
}

describe('article keys', () => {
  test('s saves the article, v opens its original', () => {
    const { calls, press } = keysOfArticle(new Set());
    press('s');
    press('v');
    expect(calls.toggleSave).toHaveBeenCalledWith(7);
    expect(calls.openTab).toHaveBeenCalledWith(article.url);
  });

  test('y l copies the link and confirms it', () => {
    const { calls, press } = keysOfArticle(new Set());
    press('y l');
    expect(calls.copy).toHaveBeenCalledWith({ text: article.url }, 'Link copied');
  });

  test.each([
    ['marks an unread article as read', new Set([7]), true],
    ['marks a read article as unread', new Set<number>(), false],
  ])('m %s', (_story, unread, isUnread) => {
    const { calls, press } = keysOfArticle(unread);
    press('m');
    expect(calls.toggleRead).toHaveBeenCalledWith(7, isUnread);
  });

  test('c shows a toast when the article has no discussion', () => {
    const { calls, press } = keysOfArticle(new Set());
    press('c');
    expect(calls.openTab).not.toHaveBeenCalled();
    expect(calls.showToast).toHaveBeenCalledWith('This article has no discussion');
  });
});
