import { expect } from 'vitest';
import { sampleArticles } from '../../../scripts/sample-site/sample-articles.ts';
import { testWith } from '../extension.tsx';
import { seedHighlight } from '../highlighting.ts';
import { untilStill } from '../until-still.ts';

const [article, ...others] = sampleArticles;
if (!article) throw new Error('The sample site has no article.');

const passages = 800;

/** Long lines, then short ones, so that undrawn parts are estimated much too low. */
const html = Array.from({ length: passages }, (_, at) =>
  at < passages / 2
    ? `<p>Passage ${at}: ${'the separation of heavy rare earths is slow. '.repeat(5)}</p>`
    : `<p>Passage ${at}: ${'It is slow.<br>'.repeat(20)}</p>`,
).join('\n');

const title = 'A transcript of three hours';
const test = testWith({ articles: [{ ...article, title, html }, ...others], published: 8 });

const item = () => document.querySelector('.MomentItem[data-evidence]');

/** Whether the item is completely in view. */
function isInView(): boolean {
  const view = document.querySelector('main')?.getBoundingClientRect();
  const { top = 0, bottom = 0 } = item()?.getBoundingClientRect() ?? {};
  return view !== undefined && top >= view.top && bottom > top && bottom <= view.bottom;
}

test('an article opened at a moment keeps it in view while what is above it is drawn', async ({
  extension,
}) => {
  await seedHighlight(article.slug, 'Passage 650', {
    id: 'moment',
    quote: { exact: '', prefix: '', suffix: '' },
    moment: { start: 75, end: null },
  });
  const panel = await extension.openPanel();
  await panel.getByRole('button', { name: /^My highlights/ }).click();
  await panel.locator('.HighlightRow [data-stop]').click();
  await expect.poll(() => document.querySelectorAll('[data-passage]').length).toBe(passages);
  await untilStill();
  expect(isInView()).toBe(true);
});
