import type { Backup } from '../../backup/read-backup.ts';
import type { ArticleEntry } from '../../backup/user-data.ts';
import { type BatchSize, createBatchSize } from '../../batch-size.ts';
import { createPause } from '../../pause.ts';
import type { AddEntries } from '../../store/backup/add-article-entries.ts';
import type { ArticleRun } from './article-run.ts';

/** What a restore did with the articles. */
export interface RestoredArticles {
  /** How many articles were added. */
  articles: number;
  /** Whether all articles were processed before the run was stopped. */
  isComplete: boolean;
}

/**
 * Adds articles of a backup until the run is stopped; restoring again adds the rest. `add` writes a batch in one
 * transaction. Times in the future become `now`, as they do when an article arrives.
 */
export async function restoreArticles(
  { articles: entries, manifest }: Backup,
  add: AddEntries,
  now: number,
  { onProgress, signal }: ArticleRun,
): Promise<RestoredArticles> {
  const pause = createPause();
  const size = createBatchSize(batchBounds);
  let articles = 0;
  let done = 0;
  let writing: Promise<void> = Promise.resolve();
  const write = async (batch: readonly ArticleEntry[]) => {
    const began = performance.now();
    articles += await add(batch.map((entry) => notInFuture(entry, now)));
    size.took(performance.now() - began);
    done += batch.length;
    onProgress(done, manifest.counts.articles ?? done);
  };
  try {
    for await (const batch of batchesOf(entries(), size)) {
      await writing;
      if (signal.aborted) return { articles, isComplete: false };
      // The next batch is read while this one is written. A failure is thrown by the next `await writing`.
      writing = write(batch);
      writing.catch(() => undefined);
      await pause();
    }
  } finally {
    await writing;
  }
  return { articles, isComplete: true };
}

/**
 * Bounds of one transaction, because others who use the database wait until it ends. From 50 rows on, Dexie reports
 * to live queries that the whole table has changed.
 */
const batchBounds = { least: 10, first: 20, most: 48, characters: 400_000 } as const;

/** Batches of entries in which no address or alias occurs twice. */
async function* batchesOf(
  entries: AsyncIterable<ArticleEntry>,
  size: BatchSize,
): AsyncGenerator<ArticleEntry[]> {
  let batch: ArticleEntry[] = [];
  let characters = 0;
  const names = new Set<string>();
  for await (const entry of entries) {
    const own = [entry.url, ...entry.aliases];
    const length = entry.versions.reduce((sum, { source }) => sum + source.length, 0);
    const isFull = batch.length >= size.next() || characters + length > batchBounds.characters;
    if (batch.length > 0 && (isFull || own.some((name) => names.has(name)))) {
      yield batch;
      batch = [];
      characters = 0;
      names.clear();
    }
    batch.push(entry);
    characters += length;
    for (const name of own) names.add(name);
  }
  if (batch.length > 0) yield batch;
}

function notInFuture(entry: ArticleEntry, now: number): ArticleEntry {
  const { arrivedAt, sortAt, changedAt } = entry;
  return {
    ...entry,
    arrivedAt: Math.min(arrivedAt, now),
    sortAt: Math.min(sortAt, now),
    changedAt: changedAt && Math.min(changedAt, now),
  };
}
