import { expect, test } from 'vitest';
import {
  type ArticleFormat,
  type ExportScope,
  exportKind,
  packingOf,
} from '../../lib/export/export-choice.ts';

const article: ExportScope = { kind: 'article', articleId: 1, title: 'A' };
const list: ExportScope = { kind: 'list', count: 1, readIds: async () => [1], name: 'All' };

test.each<[string, ExportScope, string | null]>([
  ['saved articles', { kind: 'saved' }, 'saved:csv'],
  ['all highlights', { kind: 'highlights' }, 'highlights:csv'],
  ['everything', { kind: 'everything' }, 'everything:csv'],
  ['the highlights of a list', { kind: 'highlights', ids: ['a'] }, null],
  ['one article', article, null],
  ['a day', { kind: 'day', day: 0 }, null],
  ['a list', list, null],
  ['the feeds', { kind: 'channels' }, null],
])('export kind: of %s', (_what, scope, kind) => {
  expect(exportKind({ scope, format: 'csv' })).toBe(kind);
});

test.each<[ArticleFormat, ExportScope, 'single' | 'each', 'single' | 'each']>([
  ['markdown', list, 'each', 'each'],
  ['markdown', list, 'single', 'single'],
  ['markdown', article, 'each', 'single'],
  ['csv', list, 'each', 'single'],
  ['obsidian', list, 'single', 'each'],
  ['obsidian', article, 'each', 'single'],
])('export files: %s of %o, chosen as %s, is %s', (format, scope, packing, made) => {
  expect(packingOf({ scope, format, packing })).toBe(made);
});
