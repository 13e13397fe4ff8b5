import type { SampleArticle } from '../../../scripts/sample-site/sample-article.ts';

/** Distinct short articles: title, key points and two paragraphs. */
export function shortArticles(count: number): SampleArticle[] {
  return Array.from({ length: count }, (_, articleId) => shortArticle(articleId));
}

function shortArticle(articleId: number): SampleArticle {
  const type = articleId % 31 === 30 ? 'podcast' : 'news';
  return {
    id: 90_000 + articleId,
    slug: `${type}-story-${articleId}`,
    type,
    title: `Story ${articleId}: Magnets, Again`,
    author: 'The Editors',
    tags: ['Magnets'],
    html: `<p><strong>Highlights</strong></p>
<ul><li>Line ${articleId} of many makes ${articleId} tonnes.</li><li>It is for sale.</li></ul>
<hr />
<p>Oxide number ${articleId} went to the furnace this morning.</p>
<p>Nobody had asked for it.</p>`,
  };
}
