import { authorBios } from '../author-bios.ts';
import { xmlText } from '../feed/escape-xml.ts';
import { audioFile } from '../media/audio.ts';
import { permalink, siteOrigin, tagSlug, threadUrl } from '../permalinks.ts';
import type { Post } from '../posts.ts';
import { longDate, pageHtml, postLinks } from './layout.ts';

/** A post's page. `recent` fills the sidebar. */
export function articlePage(post: Post, recent: readonly Post[]): string {
  const tags = post.tags.map(
    (tag) => `<a href="${siteOrigin}/tag/${tagSlug(tag)}/" rel="tag">${xmlText(tag)}</a>`,
  );
  const main = `<main id="content" class="columns">
<article id="post-${post.id}" class="post-${post.id} type-${typeName(post)} status-publish">
<header class="entry-header">
<h1 class="entry-title">${xmlText(post.title)}</h1>
<p class="byline">${byline(post)}</p>
</header>
<div class="entry-content">
${player(post)}${post.html}
</div>
${authorBox(post)}
<footer class="entry-footer">
<p class="tags-links">${tags.join(', ')}</p>
<p class="comments-link">${comments(post)}</p>
</footer>
</article>
<aside class="sidebar">
<h2>Recent Reex News</h2>
${postLinks(recent)}
</aside>
</main>`;
  return pageHtml({ title: post.title, main, canonical: permalink(post), head: headOf(post) });
}

/** Metadata as SEO plugins write it, and WordPress's short link. */
function headOf({ id, title, publishedAt, modifiedAt, author }: Post): string[] {
  const property = (name: string, content: string) =>
    `<meta property="${name}" content="${xmlText(content)}" />`;
  return [
    property('og:type', 'article'),
    property('og:title', `${title} | Rare Earth Exchanges`),
    property('article:published_time', new Date(publishedAt).toISOString()),
    property('article:modified_time', new Date(modifiedAt).toISOString()),
    `<meta name="author" content="${xmlText(author)}" />`,
    `<link rel="shortlink" href="${siteOrigin}/?p=${id}" />`,
  ];
}

/** The author box that themes show for authors with a bio. */
function authorBox({ author }: Post): string {
  const words = authorBios[author];
  if (words === undefined) return '';
  return `<div class="author-box">
<h2 class="author-title">About ${xmlText(author)}</h2>
<p class="author-description">${words} <a class="author-link" href="${siteOrigin}/author/${tagSlug(author)}/" rel="author">View all posts</a></p>
</div>`;
}

function byline({ author, publishedAt }: Post): string {
  const machineDate = new Date(publishedAt).toISOString();
  const time = `<time datetime="${machineDate}">${longDate(publishedAt)}</time>`;
  return `By <span class="author">${xmlText(author)}</span> | ${time}`;
}

function typeName({ type }: Post): string {
  return type === 'news' ? 'news-archive' : type === 'podcast' ? 'podcast' : 'page';
}

function player(post: Post): string {
  const audio = audioFile(post);
  return audio ? `<audio controls preload="none" src="${audio.path}"></audio>\n` : '';
}

function comments({ discussion, commentCount }: Post): string {
  const count = `${commentCount} ${commentCount === 1 ? 'Comment' : 'Comments'}`;
  if (typeof discussion === 'number') return `<a href="${threadUrl(discussion)}">${count}</a>`;
  return discussion === 'closed' ? 'Comments are closed' : `<a id="respond">${count}</a>`;
}
