import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { build as bundle } from 'vite';
import { build } from 'wxt';
import { newsChannel } from '../../lib/site/channels.ts';
import { site } from '../../lib/site/site.ts';
import type { deriveFeed } from './derive-feed.ts';

/** What the worker of the baseline extension does when an alarm starts it. These are the names of its alarms. */
export type BaselineWork = 'nothing' | 'badge' | 'import' | 'restore';

/**
 * `bare`: a worker of a few lines. `loaded`: also has the code of our worker, without calling it. `deriving`: has our
 * code that derives articles.
 */
export type BaselineKind = 'bare' | 'loaded' | 'deriving';

const scripts: Record<BaselineKind, string> = {
  bare: 'bare-worker.js',
  loaded: 'loaded-worker.js',
  deriving: 'deriving-worker.js',
};

/** The file that the work `restore` reads: zipped articles of a backup, one per line. */
export const restoredFile = 'articles.bin';

/**
 * Writes an extension that has a worker of the same kind as ours, which does the least that one of our alarms requires.
 * Each alarm ends with a message on the channel `done`.
 */
export async function writeBaselineExtension(kind: BaselineKind, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const script = scripts[kind];
  const manifest = {
    manifest_version: 3,
    name: 'Baseline',
    version: '1',
    permissions: ['alarms'],
    host_permissions: [`${site.origin}/*`],
    action: {},
    background: { service_worker: script },
  };
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
  const files = JSON.stringify({ feed: newsChannel.candidates[0], restored: `/${restoredFile}` });
  const code = await codeOf[kind](join(folder, 'code'));
  const derive = kind === 'deriving' ? 'derivation.deriveFeed' : 'null';
  await writeFile(join(folder, script), `${code}\n(${runWorker})(${files}, ${derive});\n`);
}

/** The code of a baseline's worker besides its own lines, built in a folder. */
const codeOf: Record<BaselineKind, (folder: string) => Promise<string>> = {
  bare: async () => '',
  loaded: buildWorker,
  deriving: bundleDerivation,
};

/** Our worker as built for the product, but never started. */
async function buildWorker(folder: string): Promise<string> {
  await build({
    browser: 'chrome',
    entrypointsDir: 'scripts/bench/baseline-worker',
    outDir: folder,
    outDirTemplate: 'worker',
  });
  return readFile(join(folder, 'worker/background.js'), 'utf8');
}

/** Our code that derives articles, as the global `derivation`. */
async function bundleDerivation(folder: string): Promise<string> {
  const entry = join(import.meta.dirname, 'derive-feed.ts');
  await bundle({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    build: {
      lib: { entry, formats: ['iife'], name: 'derivation', fileName: () => 'derivation.js' },
      outDir: folder,
    },
  });
  return readFile(join(folder, 'derivation.js'), 'utf8');
}

/** A tab at the origin of a baseline extension. */
export async function openBaseline(context: BrowserContext, kind: BaselineKind): Promise<Page> {
  const isBaseline = (worker: { url(): string }) => worker.url().endsWith(`/${scripts[kind]}`);
  const worker =
    context.serviceWorkers().find(isBaseline) ??
    (await context.waitForEvent('serviceworker', { predicate: isBaseline }));
  const page = await context.newPage();
  await page.goto(new URL('/manifest.json', worker.url()).href);
  return page;
}

/** The whole worker. It is written to a file as source text. */
function runWorker(
  { feed, restored }: { feed: string; restored: string },
  derive: typeof deriveFeed | null,
): void {
  const done = new BroadcastChannel('done');
  const request = () => fetch(feed, { cache: 'no-store', credentials: 'omit' });

  const entryIn = (line: string, at: number) => {
    const { url, title, author, sortAt, aliases, versions } = JSON.parse(line);
    const fields = { articleId: at, url, title, author, sortAt };
    return { ...fields, guid: aliases[0], source: versions[0].source };
  };

  const categories = ['Magnets', 'Policy', 'Trade'];

  const keysOf = (values: readonly string[], time: number) => values.map((value) => [value, time]);

  /** Opens a database with the tables and indexes that store an article in the product. */
  const openTables = async () => {
    const opening = indexedDB.open(`import-${Date.now()}`);
    opening.onupgradeneeded = () => {
      const articles = opening.result.createObjectStore('articles', { keyPath: 'id' });
      articles.createIndex('url', 'url', { unique: true });
      for (const path of ['sortAt', 'arrivedAt', 'textVersion', ['kind', 'sortAt']])
        articles.createIndex(String(path), path);
      articles.createIndex('author', ['author', 'sortAt']);
      for (const path of ['categoryKeys', 'sourceKeys', 'sources'])
        articles.createIndex(path, path, { multiEntry: true });
      opening.result.createObjectStore('aliases', { keyPath: 'alias' }).createIndex('id', 'id');
      const bodies = opening.result.createObjectStore('bodies', { keyPath: ['articleId', 'hash'] });
      bodies.createIndex('seenAt', ['articleId', 'seenAt']);
      const unread = opening.result.createObjectStore('unread', { keyPath: 'articleId' });
      unread.createIndex('sortAt', 'sortAt');
    };
    await new Promise((resolve) => opening.addEventListener('success', resolve));
    return opening.result;
  };

  const write = async (puts: (tables: Record<string, IDBObjectStore>) => void) => {
    const names = ['articles', 'aliases', 'bodies', 'unread'];
    const transaction = (await openTables()).transaction(names, 'readwrite');
    puts(Object.fromEntries(names.map((name) => [name, transaction.objectStore(name)])));
    await new Promise((resolve) => transaction.addEventListener('complete', resolve));
  };

  const putEntries = (entries: ReturnType<typeof entryIn>[]) =>
    write(({ articles, aliases, bodies, unread }) => {
      const arrivedAt = Date.now();
      for (const { articleId, url, title, author, guid, sortAt, source } of entries) {
        articles?.put({
          id: articleId,
          url,
          title,
          author,
          sortAt,
          kind: 'news',
          arrivedAt,
          textVersion: 1,
          categories,
          sources: ['usgs.gov'],
          categoryKeys: keysOf(categories, sortAt),
          sourceKeys: keysOf(['usgs.gov'], sortAt),
        });
        aliases?.put({ alias: guid, id: articleId });
        bodies?.put({ articleId, hash: 'measured', seenAt: arrivedAt, title, source });
        unread?.put({ articleId, sortAt });
      }
    });

  const putDrafts = (drafts: Awaited<ReturnType<typeof deriveFeed>>) =>
    write(({ articles, aliases: names, bodies, unread }) => {
      const arrivedAt = Date.now();
      for (const [id, { aliases, source, ...article }] of drafts.entries()) {
        const sortAt = article.publishedAt ?? arrivedAt;
        const categoryKeys = keysOf(article.categories, sortAt);
        const sourceKeys = keysOf(article.sources, sortAt);
        articles?.put({ ...article, categoryKeys, sourceKeys, id, sortAt, arrivedAt });
        for (const alias of aliases) names?.put({ alias, id });
        const { hash, title } = article;
        bodies?.put({ articleId: id, hash, seenAt: arrivedAt, title, source });
        unread?.put({ articleId: id, sortAt });
      }
    });

  const work: Record<string, () => Promise<void>> = {
    nothing: async () => undefined,
    badge: async () => {
      const text = await (await request()).text();
      await chrome.action.setBadgeText({ text: String(text.length % 1_000) });
    },
    import: async () => {
      const drafts = await derive?.(new Uint8Array(await (await request()).arrayBuffer()));
      await putDrafts(drafts ?? []);
    },
    restore: async () => {
      const { body } = await fetch(restored);
      const text = new Response(body?.pipeThrough(new DecompressionStream('gzip'))).text();
      await putEntries((await text).split('\n').map(entryIn));
    },
  };
  chrome.alarms.onAlarm.addListener(async ({ name }) => {
    await work[name]?.();
    done.postMessage(name);
  });
}
