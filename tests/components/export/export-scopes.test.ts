import { describe, expect, test } from 'vitest';
import {
  availableScopes,
  highlightScope,
  listScope,
  scopeLabel,
} from '../../../components/export/export-scopes.ts';
import type { ListFilter } from '../../../lib/article/lists/list-filter.ts';
import type { ExportScope } from '../../../lib/export/export-choice.ts';
import type { ArticleListName } from '../../../lib/store/rows/views.ts';
import { storedArticle } from '../../support/builders/articles.ts';
import { noon } from '../../support/fakes/simulated-machine.ts';

const counts = { day: 3, saved: 31, highlights: 1_000, everything: 1_204, channels: 2 };

const podcasts: ListFilter = { by: 'kind', value: 'podcast' };

describe('export scope: the current list', () => {
  test.each<[string, ArticleListName, ListFilter[]]>([
    ['This list: Unread (2)', 'unread', []],
    ['This list: Saved, by The Editors (2)', 'saved', [{ by: 'author', value: 'The Editors' }]],
    ['This list: All, in Policy (2)', 'all', [{ by: 'category', value: 'Policy' }]],
    ['This list: Changed, citing doe.gov (2)', 'changed', [{ by: 'source', value: 'doe.gov' }]],
    ['This list: Unread, in podcasts (2)', 'unread', [{ by: 'kind', value: 'podcast' }]],
    ['This list: Podcasts (2)', 'all', [podcasts]],
    ['This list: Podcasts, in Policy (2)', 'all', [podcasts, { by: 'category', value: 'Policy' }]],
    [
      'This list: Saved, in Policy that are unread since Nov\u00a01,\u00a02026 (2)',
      'saved',
      [
        { by: 'category', value: 'Policy' },
        { by: 'is', value: 'unread' },
        { by: 'after', value: '2026-11-01' },
      ],
    ],
    ['This list: Recently read (2)', 'recentlyRead', []],
  ])('is labeled by list and filters: %s', (label, name, filters) => {
    const scope = listScope({ name, filters, count: 2, readIds: async () => [5, 4] });
    expect(scope && scopeLabel(scope, counts, noon)).toBe(label);
  });

  test('is read when it is exported, in the order of the list', async () => {
    const scope = listScope({ name: 'saved', filters: [], count: 2, readIds: async () => [5, 4] });
    expect(scope?.kind === 'list' && (await scope.readIds())).toEqual([5, 4]);
  });

  test('is omitted when the list is empty', () => {
    expect(listScope({ name: 'saved', filters: [], count: 0, readIds: async () => [] })).toBeNull();
  });
});

describe('export scopes', () => {
  const shown: ExportScope = { kind: 'highlights', ids: ['a', 'b'] };
  const article = storedArticle(1, 'a', { sortAt: noon });

  const labels = (
    ...[asked, known]: [Parameters<typeof availableScopes>[0], typeof counts | undefined]
  ) => availableScopes(asked).map((scope) => scopeLabel(scope, known, noon));

  test('start with the list when opened from it, with counts', () => {
    expect(labels({ from: 'shown', shown, article }, counts)).toEqual([
      'These highlights (2)',
      'This article',
      'Day: Today (3)',
      'Saved articles (31)',
      'All my highlights (1,000)',
      'Everything (1,204)',
      'Feeds (2)',
    ]);
  });

  test('start with the article when opened from it', () => {
    const asked = { from: 'article', shown, article } as const;
    expect(labels(asked, counts).slice(0, 2)).toEqual(['This article', 'These highlights (2)']);
  });

  test('are available without list and article, and before counting', () => {
    expect(labels({ from: 'shown', shown: null, article: undefined }, undefined)).toEqual([
      'Saved articles',
      'All my highlights',
      'Everything',
      'Feeds',
    ]);
  });
});

describe('export scope: highlights', () => {
  const view = { order: 'article', terms: '', search: '', selected: null, top: null } as const;

  test('filtered ones are labeled as such', () => {
    const filtered = { ...view, terms: 'color:2' };
    const scope = highlightScope({ ids: ['b', 'a'], total: 9, view: filtered });
    expect(scope).toEqual({ kind: 'highlights', ids: ['b', 'a'] });
    expect(scope && scopeLabel(scope, counts, noon)).toBe('These highlights (2)');
    expect(highlightScope({ ids: [], total: 9, view: filtered })).toBeNull();
  });

  test('are all of them, once, where only the beginning of their list is read', () => {
    const scope = highlightScope({ ids: ['b', 'a'], total: 9, view });
    const asked = { from: 'shown', shown: scope, article: undefined } as const;
    const offered = availableScopes(asked).map((each) => scopeLabel(each, counts, noon));
    expect(offered[0]).toBe('All my highlights (1,000)');
    expect(new Set(offered).size).toBe(offered.length);
  });
});
