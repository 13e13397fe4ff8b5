import { isSameJson } from '../backup/stable-json.ts';
import { createPause } from '../pause.ts';
import { type MirrorKey, mirrorKeys, readMirror, writeMirror } from '../platform/mirror.ts';
import { readQueuedEntries } from '../store/backup/mirror-entries.ts';
import {
  lastQueuedId,
  readMirrorQueue,
  removeFromMirrorQueue,
} from '../store/backup/mirror-queue.ts';
import {
  countMirrorState,
  isMirrorBehind,
  putMirrorBehind,
  putReconciledAt,
  readMirrorState,
  readReconciledAt,
} from '../store/backup/mirror-state.ts';
import { computeReadUntil } from '../store/user/read-until.ts';
import { day } from '../time.ts';

/*
 * A second copy of the user's data in `storage.local`, because a fault of the disk or the browser can lose the database:
 * docs/decisions/028-user-data-outlives-the-database.md.
 */

/**
 * Copies what was written since the last call: queued saved articles, highlights and briefings, and the time until
 * which everything is read. Resolves to whether the mirror could be written; what could not be copied stays queued.
 */
export const updateMirror = (patienceMs = 10_000): Promise<boolean> =>
  withMirrorLock(() => inTime(patienceMs, copyQueued));

async function copyQueued(isLate: () => boolean): Promise<void> {
  const queue = await readMirrorQueue();
  const [entries, until] = await Promise.all([readQueuedEntries(queue), computeReadUntil()]);
  const written = new Map<MirrorKey, unknown>();
  const removed: MirrorKey[] = [];
  for (const { key, entry } of entries)
    if (entry) written.set(key, entry);
    else removed.push(key);
  if (until) written.set('readUntil', until);
  if (isLate()) return;
  await writeMirror(written, removed);
  await removeFromMirrorQueue(queue.lastId);
}

/**
 * Fails if the work takes too long. A database that is deleted under an open page may never answer, and the page would
 * hold the lock that polls wait for. Late work must not write, because another writer may have written since.
 */
async function inTime(
  patienceMs: number,
  work: (isLate: () => boolean) => Promise<void>,
): Promise<void> {
  let isLate = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const end = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      isLate = true;
      reject(new Error('The database does not answer.'));
    }, patienceMs);
  });
  try {
    await Promise.race([work(() => isLate), end]);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * At a worker's start: compares the mirror with the database, once a day in full, otherwise only by the number of
 * entries, which takes a few ms.
 */
export async function ensureMirror(now: number): Promise<void> {
  const since = now - (await readReconciledAt());
  const isRecent = since >= 0 && since < day;
  if (isRecent && !(await isMirrorBehind()) && (await isComplete())) return;
  if (await reconcileMirror()) await putReconciledAt(now);
}

async function isComplete(): Promise<boolean> {
  const [keys, counts] = await Promise.all([mirrorKeys(), countMirrorState()]);
  const countOf = (prefix: string) => keys.filter((key) => key.startsWith(prefix)).length;
  return (
    countOf('saved:') === counts.saved &&
    countOf('highlight:') === counts.highlights &&
    countOf('briefing:') === counts.briefings
  );
}

/**
 * Makes the mirror equal to the database, whatever it held. Entries from which damaged rows may be recovered stay in
 * it.
 */
export const reconcileMirror = (): Promise<boolean> =>
  withMirrorLock(async () => {
    const lastId = await lastQueuedId();
    const [found, { expected, isComplete }] = await Promise.all([readMirror(), expectedMirror()]);
    const stale = await staleEntries(expected, found);
    const surplus = [...found.keys()].filter((key) => !expected.has(key));
    await writeMirror(stale, isComplete ? surplus : []);
    await removeFromMirrorQueue(lastId);
    await putMirrorBehind(false);
  });

/**
 * The entries that the mirror lacks or that differ in it. Comparing a year of briefings takes long, so this pauses in
 * between.
 */
async function staleEntries(
  expected: ReadonlyMap<MirrorKey, unknown>,
  found: ReadonlyMap<MirrorKey, unknown>,
): Promise<Map<MirrorKey, unknown>> {
  const pause = createPause();
  const stale = new Map<MirrorKey, unknown>();
  for (const [key, value] of expected) {
    if (!isSameJson(found.get(key), value)) stale.set(key, value);
    await pause();
  }
  return stale;
}

async function expectedMirror() {
  const [{ saved, highlights, briefings, isComplete }, until] = await Promise.all([
    readMirrorState(),
    computeReadUntil(),
  ]);
  const expected = new Map<MirrorKey, unknown>();
  for (const entry of saved) expected.set(`saved:${entry.url}`, entry);
  for (const highlight of highlights) expected.set(`highlight:${highlight.id}`, highlight);
  for (const briefing of briefings) expected.set(`briefing:${briefing.day}`, briefing);
  if (until) expected.set('readUntil', until);
  return { expected, isComplete };
}

/**
 * Lets one writer at a time read what is stored and copy it, so that the last writer writes the latest state. A
 * failure, such as a full disk, does not fail the write before it: it is recorded and shown above lists, and the next
 * worker start reconciles. Even if the database has no space for that record, what was not copied stays queued.
 */
async function withMirrorLock(write: () => Promise<void>): Promise<boolean> {
  try {
    await navigator.locks.request('mirror', write);
    return true;
  } catch (error) {
    console.warn('The mirror could not be written.', error);
    await putMirrorBehind(true).catch(() => undefined);
    return false;
  }
}
