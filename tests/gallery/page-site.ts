import { type Newsroom, openNewsroom } from '../../scripts/sample-site/newsroom.ts';
import { siteOrigin } from '../../scripts/sample-site/permalinks.ts';
import {
  createRequestHandler,
  type RequestHandler,
} from '../../scripts/sample-site/request-handler.ts';
import type { SampleArticle } from '../../scripts/sample-site/sample-article.ts';
import { initialPostCount, sampleArticles } from '../../scripts/sample-site/sample-articles.ts';

/** The publisher's site inside the page: the sample site behind `fetch`, without a server. */
export interface PageSite extends Newsroom, Pick<RequestHandler, 'setScenarios'> {
  /** The requested addresses, in order. */
  readonly requests: string[];
}

export interface PageSiteOptions {
  articles?: readonly SampleArticle[];
  /** How many of the articles are published at start. */
  published?: number;
  /** When it opened; its newest article is from then. */
  openedAt?: number;
}

const realFetch = globalThis.fetch.bind(globalThis);

/** Puts a new site behind `fetch`, replacing the previous one. */
export function openPageSite({
  articles = sampleArticles,
  published = initialPostCount,
  openedAt = Date.now(),
}: PageSiteOptions = {}): PageSite {
  const newsroom = openNewsroom(articles, published, Date.now, openedAt);
  const handler = createRequestHandler(newsroom, Date.now);
  const requests: string[] = [];
  globalThis.fetch = async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : String(input), location.href);
    // A packaged file. The gallery serves it at the same path.
    if (url.protocol === 'chrome-extension:') return realFetch(url.pathname, init);
    if (url.origin !== siteOrigin) return realFetch(input, init);
    requests.push(url.pathname + url.search);
    const headers = Object.fromEntries(new Headers(init?.headers));
    return (await fileResponse(url)) ?? pageResponse(handler, url, headers);
  };
  return { ...newsroom, setScenarios: handler.setScenarios, requests };
}

/** Responds like a server whose redirects were followed. */
function pageResponse(
  handler: RequestHandler,
  url: URL,
  headers: Record<string, string>,
): Response | Promise<Response> {
  const reply = handler.handle(url, headers);
  if (reply === 'hangs') return new Promise(() => undefined);
  if (reply === 'breaks') throw new TypeError('Failed to fetch');
  const { status, headers: sent, body } = reply;
  if (status !== 304 && sent.location)
    return pageResponse(handler, new URL(sent.location, url), headers);
  const text = typeof body === 'string' ? body : [...body].join('');
  const response = new Response([204, 304].includes(status) ? null : text, {
    status,
    headers: sent,
  });
  Object.defineProperty(response, 'url', { value: url.href });
  return response;
}

/** Pictures and sounds are made in the page, because the server's need Node. */
async function fileResponse(url: URL): Promise<Response | undefined> {
  if (/\.(png|jpe?g|webp)$/.test(url.pathname)) return picture(url);
  return /\.(wav|mp3)$/.test(url.pathname) ? sound() : undefined;
}

/** A picture of the size in its file name. */
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
