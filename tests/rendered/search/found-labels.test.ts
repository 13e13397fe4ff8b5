import { expect } from 'vitest';
import { sampleArticles } from '../../../scripts/sample-site/sample-articles.ts';
import { axeViolations } from '../axe.ts';
import { testWith } from '../extension.tsx';
import type { RenderedPage } from '../page.ts';

const [article] = sampleArticles;
if (!article) throw new Error('The sample site has no article.');

const articles = [
  { title: 'Tin', author: 'The northern desk', tags: ['Policy', 'Deep-Sea Mining'] },
  { title: 'Zinc', author: 'The southern desk', tags: ['Mining'] },
].map((each, index) => ({
  ...article,
  ...each,
  id: 900 + index,
  slug: `label-${index}`,
  html: '<p>Of metals.</p>',
}));

const test = testWith({ articles, published: 2 });

/** The labels of the rows, with their hits in brackets. */
const labels = async (panel: RenderedPage): Promise<string[]> =>
  panel.locator('[data-row] .RowMeta .category').evaluateAll((all) =>
    all.map((label) => {
      const copy = label.cloneNode(true) as HTMLElement;
      for (const mark of copy.querySelectorAll('mark')) mark.prepend('[');
      for (const mark of copy.querySelectorAll('mark')) mark.append(']');
      return copy.textContent ?? '';
    }),
  );

test('results: show and mark the author and the category that were found', async ({
  extension,
}) => {
  const panel = await extension.openPanel();
  const search = (text: string) => panel.locator('.SearchBox input').fill(text);
  await panel.locator('[data-row]').first().waitFor();
  await search('category:mining ');
  const found = async () => (await labels(panel)).toSorted();
  await expect.poll(found).toEqual(['Deep-Sea [Mining] · Policy', '[Mining]']);
  const heights = () =>
    panel.locator('.RowMeta').evaluateAll((all) => all.map(({ clientHeight }) => clientHeight));
  await expect.poll(async () => new Set(await heights()).size).toBe(1);
  expect(await axeViolations()).toEqual([]);

  await search('northern ');
  await expect.poll(() => labels(panel)).toEqual(['The [northern] desk · Policy']);
  await search('author:southern mining ');
  await expect.poll(() => labels(panel)).toEqual(['The [southern] desk · [Mining]']);
  await search('metal ');
  await expect.poll(found).toEqual(['Mining', 'Policy']);
});
