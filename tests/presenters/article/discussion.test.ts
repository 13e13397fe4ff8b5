import { describe, expect, test } from 'vitest';
import { discussionLabel, sourceLabel } from '../../../lib/presenters/article.ts';

const forum = (comments: number) => ({ url: 'https://a.test/', place: 'forum' as const, comments });
const site = (comments: number) => ({ ...forum(comments), place: 'site' as const });

describe('discussion label', () => {
  test.each([
    ['on the forum', forum(0), false, 'Discussion', 'On the publisher’s forum'],
    ['with comments', forum(12), false, '12 comments', 'On the publisher’s forum'],
    ['that has just opened', forum(0), true, 'New discussion', 'On the publisher’s forum'],
    [
      'that has just opened, with comments already',
      forum(1),
      true,
      'New discussion · 1 comment',
      'On the publisher’s forum',
    ],
    ['below the article', site(0), false, 'No comments yet', 'Below the article on the site'],
    ['below it, with one comment', site(1), false, '1 comment', 'Below the article on the site'],
  ])('is titled and located: %s', (_story, discussion, isNews, title, where) => {
    expect(discussionLabel(discussion, isNews)).toEqual({ title, where });
  });
});

test.each([
  ['an unknown number of times', 1, undefined, '1 page'],
  ['by no other article', 2, 1, '2 pages · cited only here'],
  ['by many articles', 1, 1_204, '1 page · cited in 1,204 articles'],
])('source label: a source cited %s', (_story, pages, citing, expected) => {
  expect(sourceLabel(pages, citing)).toBe(expected);
});
