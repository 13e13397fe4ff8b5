import { describe, expect, test } from 'vitest';
import { newArticleNote } from '../../lib/highlight/article-note.ts';
import type { Highlight } from '../../lib/highlight/highlight.ts';
import {
  articleIdsIn,
  highlightTitle,
  type ListedHighlight,
  sortHighlights,
} from '../../lib/highlight/highlight-order.ts';
import { highlight } from '../support/builders/highlights.ts';

const at = (
  id: string,
  createdAt: number,
  start: number,
  n: number,
  more = {},
): ListedHighlight => ({
  highlight: highlight(id, { createdAt, span: { start, end: start + 5 }, ...more }),
  article: { id: n, title: `Article ${n}`, kind: 'news', hash: 'h' },
  change: null,
});
const gone = (id: string, createdAt: number, fields: Partial<Highlight>): ListedHighlight => ({
  highlight: highlight(id, { createdAt, ...fields }),
  article: null,
  change: null,
});

const ids = (listed: readonly ListedHighlight[]) =>
  listed.map((each) => each.highlight.id).join(' ');

describe('order of highlights', () => {
  const all = [
    at('a-late', 1, 90, 7),
    at('b', 2, 0, 8),
    at('a-early', 3, 10, 7),
    gone('gone', 4, { url: 'https://rareearthexchanges.com/news/gone/' }),
    at('c', 5, 0, 9),
    at('b-again', 6, 50, 8),
  ];

  test('by article starts with the most recently highlighted one, each in the order of its text', () => {
    expect(ids(sortHighlights(all, 'article'))).toBe('b b-again c gone a-early a-late');
  });

  test('by date starts with the newest', () => {
    expect(ids(sortHighlights(all, 'date'))).toBe('b-again c gone a-early b a-late');
  });

  test('keeps one article together although its address changed', () => {
    const moved = at('moved', 9, 5, 7, { url: 'https://rareearthexchanges.com/?p=7' });
    expect(ids(sortHighlights([...all, moved], 'article'))).toBe(
      'moved a-early a-late b b-again c gone',
    );
  });

  test('puts moments without words last, in the order of the recording', () => {
    const moment = (id: string, start: number) =>
      at(id, 1, 0, 7, {
        quote: { exact: '', prefix: '', suffix: '' },
        moment: { start, end: null },
      });
    const episode = [moment('late', 90), moment('early', 12), at('words', 2, 400, 7)];
    expect(ids(sortHighlights(episode, 'article'))).toBe('words early late');
  });

  test('puts notes on the article before its highlights', () => {
    const note = {
      highlight: newArticleNote('note', highlight('', { createdAt: 1 })),
      article: { id: 7, title: 'Article 7', kind: 'news', hash: 'h' } as const,
      change: null,
    };
    expect(ids(sortHighlights([at('words', 2, 0, 7), note], 'article'))).toBe('note words');
    expect(ids(sortHighlights([note, at('words', 2, 0, 7)], 'date'))).toBe('words note');
  });

  test('gives each stored article once', () => {
    expect(articleIdsIn(sortHighlights(all, 'article'))).toEqual([8, 9, 7]);
    expect(articleIdsIn(sortHighlights(all, 'date'))).toEqual([8, 9, 7]);
  });

  test('uses the current title of an article, or its last known one', () => {
    expect(all.slice(2, 4).map(highlightTitle)).toEqual(['Article 7', 'A']);
  });
});
