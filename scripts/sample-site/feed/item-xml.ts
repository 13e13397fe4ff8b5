import { audioFile } from '../media/audio.ts';
import { guid, permalink, siteOrigin, threadUrl } from '../permalinks.ts';
import type { Post } from '../posts.ts';
import { rfc822Date } from './dates.ts';
import { cdata, xmlText } from './escape-xml.ts';
import { excerpt } from './excerpt.ts';

/** One `<item>` in the order of WordPress's feed-rss2 template. */
export function itemXml(post: Post): string {
  const lines = [
    `<title>${xmlText(post.title)}</title>`,
    `<link>${xmlText(permalink(post))}</link>`,
    ...commentsLink(post),
    `<pubDate>${rfc822Date(post.publishedAt)}</pubDate>`,
    `<dc:creator>${cdata(post.author)}</dc:creator>`,
    ...post.tags.map((tag) => `<category>${cdata(tag)}</category>`),
    '',
    `<guid isPermaLink="false">${xmlText(guid(post))}</guid>`,
    `<description>${cdata(excerpt(post.html))}</description>`,
    `<content:encoded>${cdata(post.html)}</content:encoded>`,
    ...commentsFeed(post),
    ...enclosure(post),
  ];
  return `\t<item>\n${lines.map((line) => `\t\t${line}\n`).join('')}\t</item>\n`;
}

/** The template omits comments if there are none and they are closed. */
function hasDiscussion(post: Post): boolean {
  return post.discussion !== 'closed' || post.commentCount > 0;
}

function commentsLink(post: Post): string[] {
  if (!hasDiscussion(post)) return [];
  const fragment = post.commentCount > 0 ? '#comments' : '#respond';
  const url =
    typeof post.discussion === 'number' ? threadUrl(post.discussion) : permalink(post) + fragment;
  return [`<comments>${xmlText(url)}</comments>`];
}

function commentsFeed(post: Post): string[] {
  if (!hasDiscussion(post)) return [];
  const url = `${permalink(post).replace(/\/$/, '')}/feed/`;
  return [
    `<wfw:commentRss>${xmlText(url)}</wfw:commentRss>`,
    `<slash:comments>${post.commentCount}</slash:comments>`,
  ];
}

function enclosure(post: Post): string[] {
  const audio = audioFile(post);
  if (!audio) return [];
  const url = xmlText(siteOrigin + audio.path);
  return [
    `<enclosure url="${url}" length="${audio.bytes}" type="audio/wav" />`,
    `<itunes:author>${xmlText(post.author)}</itunes:author>`,
    `<itunes:duration>${duration(post.seconds ?? 0)}</itunes:duration>`,
  ];
}

/** `HH:MM:SS`, the form that podcast plugins write. */
function duration(seconds: number): string {
  const parts = [Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60, seconds % 60];
  return parts.map((part) => String(part).padStart(2, '0')).join(':');
}
