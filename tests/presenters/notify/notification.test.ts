import { describe, expect, test } from 'vitest';
import type { Article } from '../../../lib/article/model/article.ts';
import {
  type Arrivals,
  newArticleNotifications,
} from '../../../lib/presenters/notify/notification.ts';
import {
  announcedIn,
  articleIdOfNotification,
  articleNotificationId,
  summaryId,
} from '../../../lib/presenters/notify/notification-id.ts';
import { storedArticle } from '../../support/builders/articles.ts';

const scrap = storedArticle(1, 'scrap-is-short');
const quota = storedArticle(2, 'quota-is-cut');
const mine = storedArticle(3, 'mine-reopens');
const index = storedArticle(4, 'index-unchanged');

const single = (id: string, title: string, articleId: number) => ({
  id,
  title,
  message: `${title}, in a line.`,
  articleId,
  actions: ['Save', 'Mark as read'],
  isSilent: false,
});

const summary = (ids: string, title: string, message: string) => ({
  id: `summary:7:${ids}`,
  title,
  message,
  articleId: null,
  actions: [],
  isSilent: false,
});

const announce = (pending: readonly Article[], more: Partial<Arrivals> = {}) =>
  newArticleNotifications(
    {
      pending,
      possiblyShown: [],
      about: new Map(),
      matched: new Map(),
      savedSearches: new Map(),
      markedRead: new Set(),
      wasHeld: false,
      isSilent: () => false,
      ...more,
    },
    7,
  );

describe('notification of new articles', () => {
  test('is omitted when there are none', () => {
    expect(announce([])).toEqual([]);
  });

  test('names up to three articles, one notification each', () => {
    expect(announce([scrap, quota, mine])).toEqual([
      single('article:1', 'Scrap is short', 1),
      single('article:2', 'Quota is cut', 2),
      single('article:3', 'Mine reopens', 3),
    ]);
  });

  test('is one summary that names three, for more than three articles', () => {
    expect(announce([scrap, quota, mine, index])).toEqual([
      summary('1,2,3,4', '4 new articles', 'Scrap is short\nQuota is cut\nMine reopens'),
    ]);
  });

  test('is one summary of two that were held, and an article that was held alone is itself', () => {
    expect(announce([scrap, quota], { wasHeld: true })).toEqual([
      summary('1,2', '2 new articles', 'Scrap is short\nQuota is cut'),
    ]);
    expect(announce([scrap], { wasHeld: true })).toEqual([
      single('article:1', 'Scrap is short', 1),
    ]);
  });

  test.each([
    [['Lynas'], 1, 'Lynas in the title'],
    [['Lynas', 'terbium'], 2, 'Lynas, terbium in the title'],
    [['Lynas', 'terbium'], 1, 'Lynas in the title, also about terbium'],
    [['Lynas', 'terbium'], 0, 'About Lynas, terbium'],
  ])('names the reason: about %j, %i in the title', (about, inTitle, reason) => {
    const hits = { about, inTitle, mentioned: ['China'] };
    const [shown] = announce([scrap], { about: new Map([[1, hits]]) });
    expect(shown?.message).toBe(`${reason}\nScrap is short, in a line.`);
  });

  test('gives no reason where what is followed is only mentioned', () => {
    const hits = { about: [], inTitle: 0, mentioned: ['China'] };
    const [shown] = announce([scrap], { about: new Map([[1, hits]]) });
    expect(shown?.message).toBe('Scrap is short, in a line.');
  });

  test('names three at most of what the articles of a summary are about, each once', () => {
    const hits = (...about: string[]) => ({ about, inTitle: 0, mentioned: [] });
    const about = new Map([
      [1, hits('Lynas', 'terbium')],
      [2, hits('Lynas', 'MP Materials', 'China')],
    ]);
    const [shown] = announce([scrap, quota, mine, index], { about });
    expect(shown?.message.split('\n')[0]).toBe('About Lynas, terbium, MP Materials');
  });

  test('is silent where that is wanted, a summary only if all of its articles are', () => {
    const isSilent = ({ id }: Article) => id < 3;
    const silent = (articles: Article[], wasHeld: boolean) =>
      announce(articles, { isSilent, wasHeld }).map((shown) => shown.isSilent);
    expect(silent([scrap, mine], false)).toEqual([true, false]);
    expect(silent([scrap, quota], true)).toEqual([true]);
    expect(silent([scrap, mine], true)).toEqual([false]);
  });
});

describe('notification of articles that may have been announced already', () => {
  test('counts them in a summary, however few', () => {
    expect(announce([quota], { possiblyShown: [scrap] })).toEqual([
      summary('2,1', '2 new articles', 'Quota is cut\nScrap is short'),
    ]);
  });

  test('is omitted when there are no other articles', () => {
    expect(announce([], { possiblyShown: [scrap] })).toEqual([]);
    expect(announce([], { possiblyShown: [scrap, quota, mine, index] })).toEqual([]);
  });
});

describe('notification ID', () => {
  test('of an article resolves to that article', () => {
    for (const isMarkedRead of [false, true])
      expect(articleIdOfNotification(articleNotificationId({ articleId: 83, isMarkedRead }))).toBe(
        83,
      );
  });

  test.each(['summary:7', 'article:', 'article:x', 'article:1:2', 'my-article:1', ''])(
    '%j resolves to no article',
    (id) => {
      expect(articleIdOfNotification(id)).toBeNull();
    },
  );

  test('of a summary tells its articles, unless they are very many', () => {
    const articles = Array.from({ length: 51 }, (_, at) => ({
      articleId: at + 1,
      isMarkedRead: at === 1,
    }));
    expect(announcedIn(summaryId(articles.slice(0, 2), 7))).toEqual(articles.slice(0, 2));
    expect(announcedIn(summaryId(articles, 7))).toEqual([]);
    expect(announcedIn('article:83')).toEqual([{ articleId: 83, isMarkedRead: false }]);
    expect(announcedIn('failed:83')).toBeNull();
    expect(announcedIn('saved:83')).toBeNull();
  });
});
