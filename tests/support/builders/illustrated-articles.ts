import type { SampleArticle } from '../../../scripts/sample-site/sample-article.ts';

export const uploads = 'https://rareearthexchanges.com/wp-content/uploads/2026/11/';

const story = [
  'The oxide that comes out of it is pale, fine and heavier than it looks. It is weighed twice, because the first scale was bought second-hand.',
  'On Fridays the plant’s own laboratory draws a sample, seals it in glass and puts a date on the lid. The shelf behind the door holds eleven years of Fridays.',
  'A buyer who wants to know what was delivered in a given week can have the glass of that week opened, and somebody will read the figures to him over the telephone.',
]
  .map((text) => `<p>${text}</p>`)
  .join('\n');

/** An article with pictures, given by file name. */
export function illustratedArticle(articleId: number, ...names: string[]): SampleArticle {
  return {
    id: 95_000 + articleId,
    slug: `illustrated-story-${articleId}`,
    type: 'news',
    title: `Illustrated Story ${articleId}`,
    author: 'The Editors',
    tags: ['Magnets'],
    html: `<p>Kiln number ${articleId} was lit before breakfast and stays lit until the weekend.</p>
${names.map((name) => pictureHtml(name, articleId)).join('\n')}
<p>Whoever works there brings ${articleId} sandwiches, and nobody asks why.</p>
${story}`,
  };
}

/** Articles with one picture each. */
export const illustratedArticles = (count: number): SampleArticle[] =>
  Array.from({ length: count }, (_, articleId) =>
    illustratedArticle(articleId, `kiln-${articleId}-64x40.png`),
  );

function pictureHtml(name: string, articleId: number): string {
  const [, width, height] = /-(\d+)x(\d+)\./.exec(name) ?? [];
  const size = width === undefined ? '' : ` width="${width}" height="${height}"`;
  return `<figure class="wp-block-image"><img src="${uploads}${name}" alt="Kiln ${articleId} by night"${size}><figcaption>The kiln, seen from the yard</figcaption></figure>`;
}
