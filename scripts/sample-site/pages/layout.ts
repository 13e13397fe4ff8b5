import { xmlText } from '../feed/escape-xml.ts';
import { permalink, siteOrigin } from '../permalinks.ts';
import type { Post } from '../posts.ts';

export interface Page {
  /** Character references allowed, no markup. */
  title: string;
  main: string;
  canonical?: string;
  /** Metadata for search engines and link previews. */
  head?: readonly string[];
}

const feedLinks = [
  ['Rare Earth Exchanges &raquo; Feed', '/feed/'],
  ['Rare Earth Exchanges &raquo; News Feed', '/feed/?post_type=news-archive'],
  ['Rare Earth Exchanges &raquo; Podcast Feed', '/podcast/feed/'],
];

/** A whole page: the content inside a theme's boilerplate. */
export function pageHtml({ title, main, canonical, head = [] }: Page): string {
  const feeds = feedLinks.map(
    ([name, path]) =>
      `<link rel="alternate" type="application/rss+xml" title="${name}" href="${siteOrigin}${path}" />`,
  );
  const own = canonical ? [`<link rel="canonical" href="${xmlText(canonical)}" />`] : [];
  return `<!DOCTYPE html>
<html lang="en-US">
<head>
<meta charset="UTF-8" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<title>${xmlText(title)} | Rare Earth Exchanges</title>
${[...own, ...head, ...feeds].join('\n')}
<meta name="generator" content="WordPress 6.9.1" />
<style>${styleSheet}</style>
</head>
<body class="wp-theme-reex">
<a class="skip-link screen-reader-text" href="#content">Skip to content</a>
<header class="site-header">
<p class="site-title"><a href="${siteOrigin}/">Rare Earth Exchanges</a></p>
<nav aria-label="Main"><ul>
<li><a href="${siteOrigin}/news/">News</a></li>
<li><a href="${siteOrigin}/podcast/">Podcast</a></li>
<li><a href="${siteOrigin}/reex-projects-database">Projects Database</a></li>
<li><a href="https://forum.rareearthexchanges.com/">Forum</a></li>
<li><a href="#newsletter">Subscribe</a></li>
</ul></nav>
</header>
${main}
<footer class="site-footer">
<form id="newsletter">
<label>Get the weekly letter <input type="email" /></label>
<button type="button">Sign up</button>
</form>
<p>Sample site for tests. Every article on it was written for them.</p>
</footer>
</body>
</html>
`;
}

/** Links to posts as list headings. */
export function postLinks(posts: readonly Post[]): string {
  const items = posts.map(
    (post) => `<li><a href="${xmlText(permalink(post))}">${xmlText(post.title)}</a></li>`,
  );
  return `<ul class="post-list">\n${items.join('\n')}\n</ul>`;
}

/** `November 24, 2026`, in the publisher's time zone. */
export function longDate(at: number): string {
  return new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeZone: 'America/Denver' }).format(
    at,
  );
}

const styleSheet = `
body{margin:0 auto;max-width:72rem;padding:1rem;font:17px/1.6 Georgia,serif;color:#222}
nav ul{display:flex;gap:1.5rem;list-style:none;padding:0;font-family:sans-serif;font-size:.9rem}
.site-title a{color:#7a2c1d;text-decoration:none;font-size:1.6rem}
.columns{display:grid;grid-template-columns:minmax(0,2fr) 1fr;gap:3rem}
img{max-width:100%;height:auto}
table{border-collapse:collapse}
td,th{border:1px solid #ccc;padding:.2rem .5rem}
.byline,.comments-link,aside,footer{color:#666;font:.9rem/1.5 sans-serif}
.sr-only,.screen-reader-text{position:absolute;overflow:hidden;clip-path:inset(50%);width:1px}
`;
