import { describe, expect } from 'vitest';
import { mapText, rangeOf, rangesOf, spanOf } from '../../../components/article/text-map.ts';
import { positionsInRange, rangeOfPiece } from '../../../components/article/text-piece-ranges.ts';
import type { DocumentLine } from '../../../lib/article/document/article-document.ts';
import { articleDocument } from '../../../lib/article/document/derive-document.ts';
import { positionRangeOf, withTitleLine } from '../../../lib/article/document/line-positions.ts';
import type { SampleArticle } from '../../../scripts/sample-site/sample-article.ts';
import { sampleArticles } from '../../../scripts/sample-site/sample-articles.ts';
import { sampled } from '../../support/sampled.ts';
import { testWith } from '../extension.tsx';

/** Cards of missing pictures repeat the start of their captions, so the same text appears twice. */
const lookAlikes: SampleArticle = {
  id: 91_200,
  slug: 'a-caption-and-its-card',
  type: 'news',
  title: 'A Caption and Its Card Say the Same',
  author: 'The editors',
  tags: ['Magnets'],
  html: `<p>Two pictures, each with a caption.</p>
<figure class="wp-block-image"><img src="https://example.org/plant.png" alt="The plant"><figcaption>The plant in July.</figcaption></figure>
<p>The plant is not this one.</p>
<figure class="wp-block-image"><img src="https://example.org/gate.png" alt="The gate"><figcaption>The gate</figcaption></figure>`,
};

/** All sample articles with more than paragraphs and headings, and a few plain ones. */
const structured = sampleArticles.filter(({ html }) =>
  /<(?:table|blockquote|pre|ol|sup|figure|br)\b/.test(html),
);
const articles = [lookAlikes, ...structured, ...sampleArticles.slice(0, 3)].filter(
  (article, at, all) => all.indexOf(article) === at,
);

const test = testWith({ articles, published: articles.length });

/** The result of the check in the page. */
interface Found {
  /** Lines with a letter that is missing on the page or out of order. */
  unlike: string[];
  /** Spans that differ after the round trip to the page and back. */
  strayed: string[];
  tried: number;
}

describe('text map', () => {
  test('covers the article character by character, and every span survives the round trip to the page', async ({
    extension,
  }) => {
    const panel = await extension.openPanel();
    await panel.keyboard.type('ga');
    const bodies = await extension.bodies();
    const stored = (await extension.articles()).filter(({ id }) =>
      bodies.some((body) => body.articleId === id),
    );
    expect(stored.length).toBeGreaterThan(15);
    for (const { id, url, hash, title } of sampled(stored, 6)) {
      const body = bodies.find((each) => each.articleId === id && each.hash === hash);
      const { lines, text } = articleDocument({ title, source: body?.source ?? '', url });
      const shown = withTitleLine(title, lines);
      await panel.getByRole('button', { name: title }).first().click();
      await panel.getByRole('heading', { level: 1, name: title, exact: true }).waitFor();
      const found = lookAt(shown, text, id);
      expect({ title, ...found }).toEqual({ title, unlike: [], strayed: [], tried: 200 });
      await panel.keyboard.press('Escape');
    }
  }, 60_000);
});

function lookAt(lines: readonly DocumentLine[], text: string, seed: number): Found {
  const root = document.querySelector('article');
  if (!root) throw new Error('No article is shown.');
  const map = mapText(root, lines);
  const unlike = lines.filter((line) => {
    const end = line.start + line.text.length;
    const own = map.texts
      .filter((placed) => placed.start >= line.start && placed.end <= end)
      .toSorted((one, other) => one.start - other.start);
    const letters = own.map(({ node }) => node.data).join('');
    return letters.replace(/[\n\t]/g, '') !== line.text.replace(/[\n\t]/g, '');
  });

  // The seeded generator yields the same spans in every run.
  let state = seed * 2_654_435_761;
  const chance = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  // Possible span boundaries; breaks and the space between cells and rows have no node.
  const isLetter = (at: number) => !/[\n\t]/.test(text[at] ?? '\n');
  const strayed: string[] = [];
  let tried = 0;
  while (tried < 200) {
    const start = Math.floor(chance() * text.length);
    const end = Math.min(text.length, start + 1 + Math.floor(chance() ** 3 * 900));
    if (!isLetter(start) || !isLetter(end - 1)) continue;
    tried += 1;
    const range = rangeOf(map, { start, end });
    const back = range && spanOf(map, range);
    const words = text.slice(start, end);
    const drawn = rangesOf(map, { start, end })
      .map((each) => each.startContainer.textContent?.slice(each.startOffset, each.endOffset))
      .join('');
    const stretch = positionRangeOf(lines, { start, end });
    const touched = range && positionsInRange(map, range);
    const isSame = back?.start === start && back.end === end;
    const isSameStretch = JSON.stringify(touched) === JSON.stringify(stretch);
    // The range of the span's first piece, found from that piece alone.
    const first = stretch && rangeOfPiece(map, stretch.from, stretch.from.offset, text.length);
    const isFound = first?.startContainer === range?.startContainer;
    const isDrawn = drawn.replace(/[\n\t]/g, '') === words.replace(/[\n\t]/g, '');
    if (!isSame || !isSameStretch || !isFound || !isDrawn)
      strayed.push(`${start}–${end}: ${words.slice(0, 60)} → ${back?.start}–${back?.end}`);
  }
  const [title] = lines;
  const named = title && rangeOfPiece(map, { part: 'title', number: 0 }, 2, 9);
  if (!named || named.toString() !== title.text.slice(2, 9)) strayed.push('the title');
  if (named && spanOf(map, named)) strayed.push('the title can be marked');
  return { unlike: unlike.map((line) => line.text.slice(0, 80)), strayed, tried };
}
