import { describe, expect, test } from 'vitest';
import {
  articleIdOfNotification,
  articleNotificationId,
  newArticleNotifications,
} from '../../../lib/presenters/notifications/new-articles.ts';
import { storedArticle } from '../../support/articles.ts';

const scrap = storedArticle(1, 'scrap-is-short');
const quota = storedArticle(2, 'quota-is-cut');
const mine = storedArticle(3, 'mine-reopens');
const index = storedArticle(4, 'index-unchanged');

const single = (id: string, title: string, articleId: number) => ({
  id,
  title,
  message: `${title}, in a line.`,
  articleId,
  action: 'Save',
});

describe('new articles', () => {
  test('none: nothing is said', () => {
    expect(newArticleNotifications([], [], 7)).toEqual([]);
  });

  test('up to three are announced by name', () => {
    expect(newArticleNotifications([scrap, quota, mine], [], 7)).toEqual([
      single('article:1', 'Scrap is short', 1),
      single('article:2', 'Quota is cut', 2),
      single('article:3', 'Mine reopens', 3),
    ]);
  });

  test('more than three are told in one sentence, and three of them named', () => {
    expect(newArticleNotifications([scrap, quota, mine, index], [], 7)).toEqual([
      {
        id: 'summary:7',
        title: '4 new articles',
        message: 'Scrap is short\nQuota is cut\nMine reopens',
        articleId: null,
        action: null,
      },
    ]);
  });
});

describe('articles that may have been announced already', () => {
  test('are counted in a summary, however few', () => {
    expect(newArticleNotifications([quota], [scrap], 7)).toEqual([
      {
        id: 'summary:7',
        title: '2 new articles',
        message: 'Quota is cut\nScrap is short',
        articleId: null,
        action: null,
      },
    ]);
  });

  test('are not announced by themselves', () => {
    expect(newArticleNotifications([], [scrap], 7)).toEqual([]);
    expect(newArticleNotifications([], [scrap, quota, mine, index], 7)).toEqual([]);
  });
});

describe('what a notification is about', () => {
  test('an article’s leads back to it', () => {
    expect(articleIdOfNotification(articleNotificationId(83))).toBe(83);
  });

  test.each(['summary:7', 'article:', 'article:x', 'article:1:2', 'my-article:1', ''])(
    '%j is about none',
    (id) => {
      expect(articleIdOfNotification(id)).toBeNull();
    },
  );
});
