import { describe, expect, test } from 'vitest';
import { newArticleNotifications } from '../../lib/presenters/notification.ts';
import {
  articleIdOfNotification,
  articleNotificationId,
} from '../../lib/presenters/notification-id.ts';
import { storedArticle } from '../support/builders/articles.ts';

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

describe('notification of new articles', () => {
  test('is omitted when there are none', () => {
    expect(
      newArticleNotifications({ pending: [], possiblyShown: [], about: new Map() }, 7),
    ).toEqual([]);
  });

  test('names up to three articles, one notification each', () => {
    expect(
      newArticleNotifications(
        { pending: [scrap, quota, mine], possiblyShown: [], about: new Map() },
        7,
      ),
    ).toEqual([
      single('article:1', 'Scrap is short', 1),
      single('article:2', 'Quota is cut', 2),
      single('article:3', 'Mine reopens', 3),
    ]);
  });

  test('is one summary that names three, for more than three articles', () => {
    expect(
      newArticleNotifications(
        { pending: [scrap, quota, mine, index], possiblyShown: [], about: new Map() },
        7,
      ),
    ).toEqual([
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

describe('notification of articles that may have been announced already', () => {
  test('counts them in a summary, however few', () => {
    expect(
      newArticleNotifications({ pending: [quota], possiblyShown: [scrap], about: new Map() }, 7),
    ).toEqual([
      {
        id: 'summary:7',
        title: '2 new articles',
        message: 'Quota is cut\nScrap is short',
        articleId: null,
        action: null,
      },
    ]);
  });

  test('is omitted when there are no other articles', () => {
    expect(
      newArticleNotifications({ pending: [], possiblyShown: [scrap], about: new Map() }, 7),
    ).toEqual([]);
    expect(
      newArticleNotifications(
        { pending: [], possiblyShown: [scrap, quota, mine, index], about: new Map() },
        7,
      ),
    ).toEqual([]);
  });
});

describe('notification ID', () => {
  test('of an article resolves to that article', () => {
    expect(articleIdOfNotification(articleNotificationId(83))).toBe(83);
  });

  test.each(['summary:7', 'article:', 'article:x', 'article:1:2', 'my-article:1', ''])(
    '%j resolves to no article',
    (id) => {
      expect(articleIdOfNotification(id)).toBeNull();
    },
  );
});
