import { describe, expect, test } from 'vitest';
import { indexDocument } from '../../../lib/search/index/index-document.ts';
import { similarArticles } from '../../../lib/search/rank/similar.ts';
import { seededRandom } from '../../support/seeded-random.ts';
import { MemoryIndex } from '../memory-index.ts';
import { titled } from '../random-articles.ts';
import { recombine, samples } from './sample-documents.ts';
import { similarPairs } from './similar-pairs.ts';

async function similarTo(index: MemoryIndex, article: Parameters<typeof indexDocument>[0]) {
  const found = await similarArticles(index, indexDocument(article), 3, async () => {});
  if (!found.ok) throw new Error('A block is damaged.');
  return found.value;
}

describe('similar articles: of labeled pairs', () => {
  const random = seededRandom(31);
  const labeled = new Set(similarPairs.flat());
  const others = samples.filter(({ article }) => !labeled.has(article.articleId));
  const index = new MemoryIndex();
  index.add(samples.map(({ article }) => article));
  index.add(Array.from({ length: 500 }, (_, at) => recombine(at, others, random)));

  test('four in five have the labeled article among the first three', async () => {
    const missed: string[] = [];
    for (const [from, to] of similarPairs) {
      const article = samples.find((each) => each.article.articleId === from)?.article;
      const found = article ? await similarTo(index, article) : [];
      if (!found.some(({ articleId }) => articleId === to))
        missed.push(`${from} → ${to}: ${JSON.stringify(found)}`);
    }
    expect(missed.length, missed.join('\n')).toBeLessThanOrEqual(similarPairs.length / 5);
  });
});

describe('similar articles', () => {
  const kiln = 'The calciner at Kuantan cracked, and its monazite kiln is cold.';
  const article = { ...titled(1, 'A kiln is cold', kiln) };
  const others = [
    titled(2, 'Kuantan calciner repaired', 'The monazite kiln is warm again.'),
    titled(3, 'The and of it', 'The kiln.'),
    ...Array.from({ length: 20 }, (_, at) =>
      titled(10 + at, `Filler ${at}`, 'Words of no interest.'),
    ),
  ];

  test('are told with the words that both have, and never are the article itself', async () => {
    const index = new MemoryIndex();
    index.add([article, ...others]);
    expect(await similarTo(index, article)).toEqual([
      { articleId: 2, terms: ['calciner', 'kuantan', 'kiln'] },
    ]);
  });

  test('are not found by numbers and letters', async () => {
    const index = new MemoryIndex();
    const figures = 'Of 0.5 mm, 4.5 and 1,150: C, m and k.';
    const fillers = others.slice(2);
    index.add([titled(1, 'One', figures), titled(2, 'Two', figures), ...fillers]);
    expect(await similarTo(index, titled(1, 'One', figures))).toEqual([]);
  });

  test('are neither found nor told by words of any subject, however few articles have them', async () => {
    const index = new MemoryIndex();
    const plain = 'In April seven said that it was kept in July.';
    const [like, ...fillers] = others;
    if (!like) throw new Error('There is no article like it.');
    const read = titled(1, 'A kiln is cold', `${kiln} ${plain}`);
    const alike = { ...like, texts: { ...like.texts, body: [...(like.texts.body ?? []), plain] } };
    index.add([read, alike, titled(5, 'April', plain), ...fillers]);
    expect(await similarTo(index, read)).toEqual([
      { articleId: 2, terms: ['calciner', 'kuantan', 'kiln'] },
    ]);
  });

  test('are not found by words that all articles have', async () => {
    const index = new MemoryIndex();
    index.add(Array.from({ length: 10 }, (_, at) => titled(at + 1, 'Kiln cold', kiln)));
    expect(await similarTo(index, article)).toEqual([]);
  });

  test('are live: a deleted one is none, and merging changes nothing', async () => {
    const index = new MemoryIndex();
    index.add([article, ...others]);
    index.add([titled(4, 'Monazite at Kuantan', kiln)]);
    const before = await similarTo(index, article);
    await index.merge([0, 1]);
    expect([before.length, await similarTo(index, article)]).toEqual([2, before]);
    await index.delete(4);
    expect(await similarTo(index, article)).toMatchObject([{ articleId: 2 }]);
  });

  test('cannot be told from a damaged index', async () => {
    const index = new MemoryIndex();
    index.add([article, ...others]);
    index.source.deleteSegment(0);
    expect(await similarArticles(index, indexDocument(article), 3, async () => {})).toMatchObject({
      ok: false,
    });
  });
});
