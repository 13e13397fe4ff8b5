import { describe, expect, test } from 'vitest';
import { partsOf } from '../../../lib/article/document/body-parts.ts';
import { articleDocument, documentSteps } from '../../../lib/article/document/derive-document.ts';
import { passagesOf } from '../../../lib/article/document/passages.ts';
import type { Block } from '../../../lib/article/model/body.ts';
import { finish } from '../../../lib/steps.ts';
import { sampleArticles } from '../../../scripts/sample-site/sample-articles.ts';

const paragraph = (length: number): Block => ({
  kind: 'paragraph',
  inlines: [{ kind: 'text', text: 'a'.repeat(length) }],
});

const list = (...items: Block[]): Block => ({
  kind: 'list',
  ordered: false,
  items: items.map((item) => [item]),
});

const split = (body: Block[]) =>
  partsOf(body, passagesOf(body)).map(({ blocks, end }) => ({ blocks: blocks.length, end }));

describe('parts of a body', () => {
  test.each<[string, Block[], { blocks: number; end: number }[]]>([
    ['an ordinary article is one part', Array(30).fill(paragraph(200)), [{ blocks: 30, end: 30 }]],
    [
      'a long one is several',
      Array(50).fill(paragraph(950)),
      [10, 20, 30, 40, 50].map((end) => ({ blocks: 10, end })),
    ],
    [
      'a list is never split, and its items are counted',
      [paragraph(10), list(...Array(30).fill(paragraph(950))), paragraph(10)],
      [
        { blocks: 1, end: 1 },
        { blocks: 1, end: 31 },
        { blocks: 1, end: 32 },
      ],
    ],
    ['an empty body has none', [], []],
  ])('%s', (_case, body, expected) => {
    expect(split(body)).toEqual(expected);
  });

  test('have the blocks of every article of the sample site in order', () => {
    for (const { title, html: source, slug } of sampleArticles) {
      const url = `https://rareearthexchanges.com/news/${slug}/`;
      const { body, passages } = articleDocument({ title, source, url });
      const parts = partsOf(body, passages);
      expect(parts.flatMap(({ blocks }) => blocks)).toEqual(body);
      expect(parts.at(-1)?.end ?? 0).toBe(passages.length);
    }
  });
});

describe('deriving in steps', () => {
  test.each(sampleArticles.map(({ slug, html }) => [slug, html]))(
    'gives the same document of %s',
    (slug, source) => {
      const from = { title: slug, source, url: `https://rareearthexchanges.com/news/${slug}/` };
      expect(finish(documentSteps(from))).toEqual(articleDocument(from));
    },
  );

  test('reads few outermost nodes in each, and loose words of one paragraph together', () => {
    const source = `${'<p>One.</p>'.repeat(100)}${'loose <b>words</b> '.repeat(100)}`;
    const steps = documentSteps({ title: '', source, url: 'https://rareearthexchanges.com/' });
    const taken = [...steps].length;
    expect(taken).toBe(7);
    const { passages } = articleDocument({
      title: '',
      source,
      url: 'https://rareearthexchanges.com/',
    });
    expect(passages).toHaveLength(101);
  });
});
