import { articleDocument } from '../../../lib/article/document/derive-document.ts';
import type { Article } from '../../../lib/article/model/article.ts';
import { articleWords } from '../../../lib/search/index/article-words.ts';
import { BlockReader } from '../../../lib/search/index/block-reader.ts';
import { isLive, titleHash } from '../../../lib/search/index/segment.ts';
import { SegmentReader } from '../../../lib/search/index/segment-reader.ts';
import { db } from '../../../lib/store/db/database.ts';
import type { BodyRow } from '../../../lib/store/rows/articles.ts';
import { storedBlocks } from '../../../lib/store/search/stored-blocks.ts';

/**
 * Contradictions between the search index and the articles, one sentence each. Every stored article must be unindexed
 * or have exactly one live document, of its current version. A deleted article must have none, unless it is recorded as
 * stale.
 */
export async function indexContradictions(): Promise<string[]> {
  const [articles, bodyRows, unindexed, documents] = await Promise.all([
    db.articles.toArray(),
    db.bodies.toArray(),
    db.unindexed.toArray(),
    liveDocuments(),
  ]);
  const bodies = new Map(bodyRows.map((body) => [`${body.articleId} ${body.hash}`, body]));
  const stale = new Set(unindexed.flatMap((row) => (row.isStale ? row.articleId : [])));
  const queued = new Set(unindexed.map(({ articleId }) => articleId));
  const restart = await db.meta.get('searchIndexRestart');
  const begunAgain = Number(restart?.value ?? 0);
  const stored = new Set(articles.map(({ id }) => id));
  const byArticle = Map.groupBy(documents, ({ articleId }) => articleId);
  const found: string[] = [];
  for (const [id, own] of byArticle) {
    if (own.length > 1) found.push(`${id} has ${own.length} documents`);
    if (!stored.has(id) && !stale.has(id)) found.push(`${id} is found although it was deleted`);
    if (stored.has(id) && queued.has(id) && !stale.has(id))
      found.push(`${id} is in the index and unindexed`);
  }
  for (const article of articles) {
    const { id, hash } = article;
    if (queued.has(id) || id < begunAgain) continue;
    const [own] = byArticle.get(id) ?? [];
    if (!own) {
      found.push(`${id} is neither in the index nor unindexed`);
      continue;
    }
    const body = bodies.get(`${id} ${hash}`);
    if (expectedFacts(article, body) !== [own.seconds, own.length, own.title].join())
      found.push(`${id} is found by another version`);
  }
  return found;
}

/**
 * Cached by everything that the facts depend on: hundreds of tests have the same articles, and reading their words
 * takes longest.
 */
const knownFacts = new Map<string, string>();

/** What the index must say about an article. */
function expectedFacts(article: Article, body: BodyRow | undefined): string {
  const key = JSON.stringify([article, body]);
  const known = knownFacts.get(key);
  if (known !== undefined) return known;
  const document = body && articleDocument({ ...body, url: article.url });
  const words = articleWords(article, document?.passages ?? []);
  const facts = [words.seconds, words.length, titleHash(words.titleTerms)].join();
  knownFacts.set(key, facts);
  return facts;
}

async function liveDocuments() {
  const all = [];
  for (const { live, ...directory } of await db.searchSegments.toArray()) {
    const reader = new SegmentReader(directory, live, new BlockReader(storedBlocks));
    const table = await reader.documents();
    for (let document = 0; document < directory.documents; document += 1)
      if (isLive(live, document)) all.push(table.facts(document));
  }
  return all;
}
