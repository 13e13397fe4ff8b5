import type { IncomingHttpHeaders } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { selfSignedCertificate } from './certificate.ts';
import { runDemoEvent } from './demo-events.ts';
import { type Newsroom, openNewsroom } from './newsroom.ts';
import { siteHost, siteOrigin } from './permalinks.ts';
import { createRequestHandler, type RequestHandler } from './request-handler.ts';
import type { SampleArticle } from './sample-article.ts';
import { initialPostCount, sampleArticles } from './sample-articles.ts';
import type { Scenario } from './scenarios.ts';
import { sendReply } from './send-reply.ts';

export type { Scenario };

export interface RequestRecord {
  at: number;
  method: string;
  /** Path and query. */
  url: string;
  headers: IncomingHttpHeaders;
  /** 0 until there is a response. */
  status: number;
  /** Length of the body that was sent. */
  bytes: number;
}

export interface SampleSite
  extends Pick<Newsroom, 'posts' | 'lastModified' | 'publish' | 'edit' | 'moveDiscussion'>,
    Pick<RequestHandler, 'setScenarios' | 'setPostsPerFeed'> {
  /** On 127.0.0.1. */
  readonly port: number;
  /** Base64 SHA-256 of the public key, for `--ignore-certificate-errors-spki-list`. */
  readonly spki: string;
  /** Every request in order of arrival. */
  readonly requests: RequestRecord[];
  /** Starts the demo: one event per interval. Returns a function that stops it. */
  publishEvery(everyMs: number): () => void;
  close(): Promise<void>;
}

export interface SampleSiteOptions {
  now?: () => number;
  /** The articles published at start, newest first, then the others in order of publication. */
  articles?: readonly SampleArticle[];
  /** Number of articles published at start; the others are held back. */
  publishedCount?: number;
  port?: number;
}

/** Starts the site on 127.0.0.1 with a certificate of its own. */
export async function startSampleSite(options: SampleSiteOptions = {}): Promise<SampleSite> {
  const {
    now = Date.now,
    articles = sampleArticles,
    publishedCount = initialPostCount,
    port = 0,
  } = options;
  const newsroom = openNewsroom(articles, publishedCount, now);
  const handler = createRequestHandler(newsroom, now);
  const { key, cert, spki } = await selfSignedCertificate(siteHost);
  const requests: RequestRecord[] = [];
  const clocks = new Set<NodeJS.Timeout>();
  const server = createServer({ key, cert }, (request, response) => {
    const { method = 'GET', url = '/', headers } = request;
    const record: RequestRecord = { at: now(), method, url, headers, status: 0, bytes: 0 };
    requests.push(record);
    // `OPTIONS *` and the like have no path.
    const reply = handler.handle(
      new URL(url.startsWith('/') ? siteOrigin + url : siteOrigin),
      headers,
    );
    if (reply === 'breaks') request.socket.destroy();
    else if (reply !== 'hangs') sendReply(reply, response, record);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', resolve);
  });

  return {
    port: (server.address() as AddressInfo).port,
    spki,
    requests,
    posts: newsroom.posts,
    lastModified: newsroom.lastModified,
    publish: newsroom.publish,
    edit: newsroom.edit,
    moveDiscussion: newsroom.moveDiscussion,
    setScenarios: handler.setScenarios,
    setPostsPerFeed: handler.setPostsPerFeed,
    publishEvery(everyMs) {
      let round = 0;
      const clock = setInterval(() => runDemoEvent(newsroom, round++), everyMs);
      clocks.add(clock);
      return () => clearInterval(clock);
    },
    close() {
      for (const clock of clocks) clearInterval(clock);
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      return closed;
    },
  };
}
