import { beforeEach, expect, test, vi } from 'vitest';
import { cachedDocument } from '../../../lib/article/document/document-cache.ts';
import { parseBody } from '../../../lib/article/parse/parse-body.ts';

vi.mock('../../../lib/article/parse/parse-body.ts', { spy: true });

const article = { title: 'Scrap is short', url: 'https://rareearthexchanges.com/news/scrap/' };
const version = (source: string, title = article.title) => ({ title, source });

beforeEach(() => {
  vi.mocked(parseBody).mockClear();
});

test('document cache: parses the same version once, also from another row', () => {
  const first = cachedDocument(article, version('<p>Once.</p>'));
  expect(cachedDocument(article, version('<p>Once.</p>'))).toBe(first);
  expect(parseBody).toHaveBeenCalledOnce();
});

test('document cache: has another document for another source, title or address', () => {
  const first = cachedDocument(article, version('<p>One.</p>'));
  expect(cachedDocument(article, version('<p>Two.</p>')).text).toBe('Two.');
  expect(cachedDocument(article, version('<p>One.</p>', 'Renamed')).title).toBe('Renamed');
  const moved = { ...article, url: 'https://rareearthexchanges.com/news/moved/' };
  expect(cachedDocument(moved, version('<p>One.</p>'))).not.toBe(first);
  expect(parseBody).toHaveBeenCalledTimes(4);
});

test('document cache: gives an article without a stored version its title and an empty body', () => {
  const { title, body, text } = cachedDocument(article, undefined);
  expect({ title, body, text }).toEqual({ title: article.title, body: [], text: '' });
});

test('document cache: keeps the eight documents used last', () => {
  const kept = version('<p>Kept.</p>');
  const first = cachedDocument(article, kept);
  for (let number = 1; number <= 7; number += 1)
    cachedDocument(article, version(`<p>Other ${number}.</p>`));
  expect(cachedDocument(article, kept)).toBe(first);
  for (let number = 1; number <= 8; number += 1)
    cachedDocument(article, version(`<p>Another ${number}.</p>`));
  expect(cachedDocument(article, kept)).not.toBe(first);
});
