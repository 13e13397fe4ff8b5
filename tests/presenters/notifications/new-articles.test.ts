import { describe, expect, test } from 'vitest';
import { announce, articleOfNotice, noticeId } from '../../../lib/presenters/notifications/new-articles.ts';
import { storedArticle } from '../../support/articles.ts';

const scrap = storedArticle(1, 'scrap-is-short');
const quota = storedArticle(2, 'quota-is-cut');
const mine = storedArticle(3, 'mine-reopens');
const index = storedArticle(4, 'index-unchanged');

const single = (id: string, title: string, article: number) => ({
  id,
  title,
  message: `${title}, in a line.`,
  article,
  action: 'Save',
});

describe('new articles', () => {
  test('none: nothing is said', () => {
    expect(announce([], [], 7)).toEqual([]);
  });

  test('up to three are announced by name', () => {
    expect(announce([scrap, quota, mine], [], 7)).toEqual([
      single('article:1', 'Scrap is short', 1),
      single('article:2', 'Quota is cut', 2),
      single('article:3', 'Mine reopens', 3),
    ]);
  });

  test('more than three are told in one sentence, and three of them named', () => {
    expect(announce([scrap, quota, mine, index], [], 7)).toEqual([
      {
        id: 'summary:7',
        title: '4 new articles',
        message: 'Scrap is short\nQuota is cut\nMine reopens',
        article: null,
        action: null,
      },
    ]);
  });
});

describe('articles that may have been announced already', () => {
  test('are counted in a summary, however few', () => {
    expect(announce([quota], [scrap], 7)).toEqual([
      {
        id: 'summary:7',
        title: '2 new articles',
        message: 'Quota is cut\nScrap is short',
        article: null,
        action: null,
      },
    ]);
  });

  test('are not announced by themselves', () => {
    expect(announce([], [scrap], 7)).toEqual([]);
    expect(announce([], [scrap, quota, mine, index], 7)).toEqual([]);
  });
});

describe('what a notification is about', () => {
  test('an article’s leads back to it', () => {
    expect(articleOfNotice(noticeId(83))).toBe(83);
  });

  test.each(['summary:7', 'article:', 'article:x', 'article:1:2', 'my-article:1', ''])(
    '%j is about none',
    (id) => {
      expect(articleOfNotice(id)).toBeNull();
    },
  );
});
