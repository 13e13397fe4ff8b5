import { expect, test } from 'vitest';
import { type ArticleFormat, type ExportScope, packingOf } from '../../lib/export/export-choice.ts';

const article: ExportScope = { kind: 'article', articleId: 1, title: 'A' };
const list: ExportScope = { kind: 'list', count: 1, readIds: async () => [1], name: 'All' };

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
