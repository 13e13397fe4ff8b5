import type { SampleArticle } from '../../scripts/sample-site/sample-article.ts';

/** Articles as long as a test needs them: a title, Highlights and two paragraphs, each its own. */
export function shortArticles(count: number): SampleArticle[] {
  return Array.from({ length: count }, (_, number) => shortArticle(number));
}

function shortArticle(number: number): SampleArticle {
  const type = number % 31 === 30 ? 'podcast' : 'news';
  return {
    id: 90_000 + number,
    slug: `${type}-story-${number}`,
    type,
    title: `Story ${number}: Magnets, Again`,
    author: 'The Editors',
    tags: ['Magnets'],
    html: `<p><strong>Highlights</strong></p>
<ul><li>Line ${number} of many makes ${number} tonnes.</li><li>It is for sale.</li></ul>
<hr />
<p>Oxide number ${number} went to the furnace this morning.</p>
<p>Nobody had asked for it.</p>`,
  };
}
