import { emptyUserData, type UserData } from '../../backup/user-data.ts';
import { type BatchSize, createBatchSize } from '../../batch-size.ts';
import { createPause } from '../../pause.ts';

/** How many entries one transaction merges. */
const entries = { least: 20, first: 20, most: 400 } as const;

/**
 * Merges entries of a backup or of the mirror into what is stored, until the signal is aborted. Each call of `merge`
 * merges one slice in a transaction against what is stored at that moment, so after an interruption the same merge
 * completes it. Resolves to the results of these calls.
 */
export async function mergeInSlices<Merge>(
  theirs: UserData,
  merge: (some: UserData) => Promise<Merge>,
  signal: AbortSignal,
): Promise<Merge[]> {
  const size = createBatchSize(entries);
  const pause = createPause();
  const merged: Merge[] = [];
  for (const slice of slicesOf(theirs, size)) {
    if (signal.aborted) return merged;
    const began = performance.now();
    merged.push(await merge(slice));
    size.took(performance.now() - began);
    await pause();
  }
  return merged;
}

/**
 * Yields the entries in slices: highlights early, and removed articles before the saved articles that bring them back.
 * The saved and reading entries of an address share a slice, so that a saved article that is not stored gets its row
 * together with its reading state.
 */
function* slicesOf(theirs: UserData, size: BatchSize): Generator<UserData> {
  for (const setAside of chunksOf(theirs.setAside, size)) yield { ...emptyUserData, setAside };
  for (const highlights of chunksOf(theirs.highlights, size))
    yield { ...emptyUserData, highlights };
  for (const briefings of chunksOf(theirs.briefings, size)) yield { ...emptyUserData, briefings };
  for (const removed of chunksOf(theirs.removed, size)) yield { ...emptyUserData, removed };
  const saved = Map.groupBy(theirs.saved, ({ url }) => url);
  const reading = Map.groupBy(theirs.reading, ({ url }) => url);
  const urls = [...new Set([...saved.keys(), ...reading.keys()])];
  for (const some of chunksOf(urls, size))
    yield {
      ...emptyUserData,
      saved: some.flatMap((url) => saved.get(url) ?? []),
      reading: some.flatMap((url) => reading.get(url) ?? []),
    };
}

/** The items in chunks, each of the size that a transaction may have by then. */
function* chunksOf<Item>(items: readonly Item[], size: BatchSize): Generator<Item[]> {
  for (let at = 0; at < items.length; ) {
    const chunk = items.slice(at, at + size.next());
    at += chunk.length;
    yield chunk;
  }
}
