import { isFeedUrl, selectionForUrl } from '../../scripts/sample-site/feed/feed-urls.ts';
import { feedXml } from '../../scripts/sample-site/feed/feed-xml.ts';
import { type Newsroom, openNewsroom } from '../../scripts/sample-site/newsroom.ts';
import { articlePage } from '../../scripts/sample-site/pages/article-page.ts';
import { ORIGIN, permalinkPath } from '../../scripts/sample-site/permalinks.ts';
import type { SampleArticle } from '../../scripts/sample-site/sample-article.ts';
import { sampleArticles } from '../../scripts/sample-site/sample-articles.ts';

/** The publisher's site inside the page: the sample site's newsroom behind `fetch`, without a server. */
export interface PageSite extends Newsroom {
  /** From now on every address answers so; `null` ends that. */
  failWith(response: (() => Response | Promise<Response>) | null): void;
  /** Addresses that were asked for, in order. */
  readonly requests: string[];
}

export interface PageSiteOptions {
  articles?: readonly SampleArticle[];
  /** How many of them are out. */
  published?: number;
}

const realFetch = globalThis.fetch.bind(globalThis);

/** Puts a new site behind `fetch`, in place of the one before. */
export function openPageSite({
  articles = sampleArticles,
  published = 40,
}: PageSiteOptions = {}): PageSite {
  const newsroom = openNewsroom(articles, published, Date.now);
  let failure: (() => Response | Promise<Response>) | null = null;
  const requests: string[] = [];
  globalThis.fetch = async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : String(input), location.href);
    if (url.origin !== ORIGIN) return realFetch(input, init);
    requests.push(url.pathname + url.search);
    const response = await (failure ? failure() : answer(newsroom, url));
    Object.defineProperty(response, 'url', { value: url.href });
    return response;
  };
  return {
    ...newsroom,
    requests,
    failWith: (response) => {
      failure = response;
    },
  };
}

/** All posts on one page of the feed: what paging is like is no matter of components. */
function answer(newsroom: Newsroom, url: URL): Response | Promise<Response> {
  const posts = newsroom.posts();
  if (isFeedUrl(url)) {
    const selection = selectionForUrl(url, posts);
    if (!selection || url.searchParams.has('paged')) return notFound();
    const lastModified = newsroom.lastModified();
    const xml = feedXml(selection.posts, { title: selection.title, self: url.href, lastModified });
    return new Response(xml, { headers: { 'content-type': 'application/rss+xml; charset=UTF-8' } });
  }
  if (/\.(png|jpe?g|webp)$/.test(url.pathname)) return picture(url);
  if (/\.(wav|mp3)$/.test(url.pathname)) return sound();
  const post = posts.find((candidate) => permalinkPath(candidate) === url.pathname);
  if (!post) return notFound();
  const html = articlePage(post, posts.slice(0, 5));
  return new Response(html, { headers: { 'content-type': 'text/html; charset=UTF-8' } });
}

const notFound = (): Response =>
  new Response('Not found', { status: 404, headers: { 'content-type': 'text/html' } });

/** A picture of the size that its name tells. */
async function picture(url: URL): Promise<Response> {
  const [, width = '640', height = '400'] = /-(\d+)x(\d+)\./.exec(url.pathname) ?? [];
  const canvas = new OffscreenCanvas(Number(width), Number(height));
  const context = canvas.getContext('2d');
  if (context) {
    context.fillStyle = '#7a6cc0';
    context.fillRect(0, 0, canvas.width, canvas.height);
  }
  const blob = await canvas.convertToBlob({ type: 'image/png' });
  return new Response(blob, { headers: { 'content-type': 'image/png' } });
}

const sampleRate = 8_000;
const soundSeconds = 240;

/** A few minutes of silence. */
function sound(): Response {
  const bytes = new Uint8Array(44 + sampleRate * soundSeconds).fill(128);
  const header = new DataView(bytes.buffer);
  const text = (at: number, letters: string) => {
    for (let index = 0; index < letters.length; index += 1)
      header.setUint8(at + index, letters.charCodeAt(index));
  };
  text(0, 'RIFF');
  header.setUint32(4, bytes.length - 8, true);
  text(8, 'WAVEfmt ');
  header.setUint32(16, 16, true);
  header.setUint16(20, 1, true);
  header.setUint16(22, 1, true);
  header.setUint32(24, sampleRate, true);
  header.setUint32(28, sampleRate, true);
  header.setUint16(32, 1, true);
  header.setUint16(34, 8, true);
  text(36, 'data');
  header.setUint32(40, sampleRate * soundSeconds, true);
  return new Response(bytes, {
    headers: { 'content-type': 'audio/wav', 'content-length': String(bytes.length) },
  });
}
