import { describe, expect } from 'vitest';
import { articleDocument } from '../../../lib/article/document/article-document.ts';
import { type DocumentLine, withTitleLine } from '../../../lib/article/document/document-lines.ts';
import type { SampleArticle } from '../../../scripts/sample-site/sample-article.ts';
import { sampleArticles } from '../../../scripts/sample-site/sample-articles.ts';
import { test as base, ChromiumHarness } from '../../support/chromium-harness.ts';
import { inlineModules } from '../../support/inline-modules.ts';

const code = inlineModules(
  'lib/article/document/document-lines.ts',
  'components/article/passage-element.ts',
  'components/article/text-map.ts',
  'components/article/text-piece-ranges.ts',
);

/** Pictures that nobody fetched say on their cards what their captions begin with: which of the two is the text? */
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

/** Every sample article that is more than paragraphs and headings, and a few that are not. */
const structured = sampleArticles.filter(({ html }) =>
  /<(?:table|blockquote|pre|ol|sup|figure|br)\b/.test(html),
);
const articles = [lookAlikes, ...structured, ...sampleArticles.slice(0, 3)].filter(
  (article, at, all) => all.indexOf(article) === at,
);

const test = base.extend<{ story: ChromiumHarness }>({
  story: async ({ task: _task }, use) => {
    const story = await ChromiumHarness.begin({ articles, publishedCount: articles.length });
    await story.install();
    await use(story);
    await story.end();
  },
});

/** What the page's side of it came to. */
interface Found {
  /** Lines of which a letter is on the page in no node, or in another order. */
  unlike: string[];
  /** Spans that were another one after the way to the page and back. */
  strayed: string[];
  tried: number;
}

describe('text-to-DOM map', () => {
  test('text and page are equal, and every offset maps both ways', async ({ story }) => {
    const { driver } = story;
    const panel = await driver.openPanel();
    await panel.keyboard.press('g');
    await panel.keyboard.press('a');
    const bodies = await story.bodies();
    const stored = (await story.articles()).filter(({ id }) =>
      bodies.some((body) => body.articleId === id),
    );
    expect(stored.length).toBeGreaterThan(15);
    for (const { id, url, hash, title } of stored) {
      const body = bodies.find((each) => each.articleId === id && each.hash === hash);
      const { lines, text } = articleDocument({ title, source: body?.source ?? '', url });
      const shown = withTitleLine(title, lines);
      await panel.getByRole('button', { name: title }).first().click();
      await panel.getByRole('heading', { level: 1, name: title, exact: true }).waitFor();
      const run = `((lines, text, seed) => { ${code}; return (${lookInside})({ mapText, spanOf, rangesOf, rangeOf, rangeOfPiece, positionRangeOf, stretchOfRange }, lines, text, seed); })(${JSON.stringify(shown)}, ${JSON.stringify(text)}, ${id})`;
      const found = await panel.evaluate<Found>(run);
      expect({ title, ...found }).toEqual({ title, unlike: [], strayed: [], tried: 200 });
      await panel.keyboard.press('Escape');
    }
  });
});

type Modules = typeof import('../../../components/article/text-map.ts') &
  typeof import('../../../components/article/text-piece-ranges.ts') &
  typeof import('../../../lib/article/document/document-lines.ts');

// Runs inside the panel.
function lookInside(
  modules: Modules,
  lines: readonly DocumentLine[],
  text: string,
  seed: number,
): Found {
  const { mapText, spanOf, rangesOf, rangeOf, rangeOfPiece, positionRangeOf, stretchOfRange } =
    modules;
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

  // A generator with a seed: the same spans in every run.
  let state = seed * 2_654_435_761;
  const chance = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  // Where a span may begin and end: breaks, and the space between cells and rows, have no node to stand in.
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
    const touched = range && stretchOfRange(map, range);
    const isSame = back?.start === start && back.end === end;
    const isSameStretch = JSON.stringify(touched) === JSON.stringify(stretch);
    // The words of its first piece, found by that alone.
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
