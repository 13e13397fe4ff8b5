import { xmlText } from '../feed/escape-xml.ts';
import { siteOrigin } from '../permalinks.ts';
import type { Post } from '../posts.ts';
import { longDate, pageHtml, postLinks } from './layout.ts';

/** A section's list: front page, news or podcast. */
export function sectionPage(title: string, path: string, posts: readonly Post[]): string {
  const days = Map.groupBy(posts, (post) => longDate(post.publishedAt));
  const lists = [...days].map(([day, ofDay]) => `<h2>${day}</h2>\n${postLinks(ofDay)}`);
  return pageHtml({
    title,
    canonical: siteOrigin + path,
    head: ['<meta property="og:type" content="website" />'],
    main: `<main id="content">\n<h1>${xmlText(title)}</h1>\n${lists.join('\n')}\n</main>`,
  });
}

/** WordPress's page for an unknown URL. */
export function notFoundPage(): string {
  return pageHtml({
    title: 'Page not found',
    main: `<main id="content" class="error-404">
<h1>Page not found</h1>
<p>It looks like nothing was found at this location.</p>
</main>`,
  });
}
