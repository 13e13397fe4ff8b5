import { hour } from '../../time.ts';
import { jobOf } from '../articles/job-rows.ts';
import { forgetReconciled } from '../backup/mirror-state.ts';
import { read, write } from '../db/database.ts';
import { type ReadTables, type TableName, type Tables, tableNames } from '../db/tables.ts';
import type { RederiveJob } from '../rows/jobs.ts';
import { putSearchIndexJob, restartIn } from '../search/segment-rows.ts';
import { putWatchJob } from '../watch/watched-rows.ts';
import { recoverArticles, recoverBodies } from './recover-articles.ts';
import {
  ensureGapJobs,
  forgetMedia,
  placeUnread,
  requestFullFeeds,
  resetFields,
} from './recover-state.ts';
import { type RecoverySources, recoverUserRows, removeOrphans } from './recover-user-data.ts';
import { forRefusedRows, type RefusedRow, removeRefused } from './refused.ts';

/** The key of the fact that tells when a table's damaged rows were last recovered. */
const recoveredKey = (table: string): string => `recovered:${table}`;

/**
 * How long after a recovery the next one may start. Otherwise a row that is refused again would start one with every
 * read.
 */
const recoverEvery = hour;

/** The damaged tables that may be recovered now: all but those that were recovered within the last hour. */
export const tablesToRecover = (damaged: readonly string[], now: number): Promise<string[]> =>
  read(['meta'], async (tx) => {
    const times = await recoveryTimes(tx, damaged, now);
    return damaged.filter((_, index) => (times[index] ?? now) <= now);
  });

/** When these tables may be recovered, in their order; `now` or earlier for at once. */
async function recoveryTimes(
  { meta }: Pick<ReadTables, 'meta'>,
  tables: readonly string[],
  now: number,
): Promise<number[]> {
  const facts = await meta.bulkGet(tables.map(recoveredKey));
  return facts.map((fact) => {
    const at = Number(fact?.value ?? 0);
    return at <= now ? at + recoverEvery : now;
  });
}

/** Stores the job with the tables that are still to be recovered. Recovered articles are rederived first. */
export const settleRecovery = (recovered: readonly string[], now: number): Promise<void> =>
  write(['jobs'], async (tx) => {
    const { damaged = [] } = (await jobOf(tx, 'rederive')) ?? {};
    const left = damaged.filter((table) => !recovered.includes(table));
    const next: RederiveJob = { type: 'rederive', kind: 'rederive', dueAt: now };
    await tx.jobs.put(left.length > 0 ? { ...next, damaged: left } : next);
  });

/** Makes the job due when the first of its tables may be recovered again. */
export const postponeRecovery = (now: number): Promise<void> =>
  write(['jobs', 'meta'], async (tx) => {
    const job = await jobOf(tx, 'rederive');
    if (!job?.damaged) return;
    await tx.jobs.put({ ...job, dueAt: Math.min(...(await recoveryTimes(tx, job.damaged, now))) });
  });

/**
 * Recovers the damaged rows of these tables: what the publisher wrote is derived or requested again, state falls back to
 * its default, and rows of the user are set aside and replaced by what is known of them.
 */
export async function recoverDamagedRows(
  damaged: readonly string[],
  sources: RecoverySources,
): Promise<void> {
  for (const name of tableNames)
    if (damaged.includes(name))
      await forRefusedRows(name, (tx, refused) => recover(tx, name, refused, sources));
  await write(tableNames, async (tx) => {
    await removeOrphans(tx, sources);
    await ensureGapJobs(tx, sources.now);
    await tx.meta.bulkPut(damaged.map((name) => ({ key: recoveredKey(name), value: sources.now })));
  });
}

async function recover(
  tx: Tables,
  name: TableName,
  refused: readonly RefusedRow[],
  sources: RecoverySources,
): Promise<void> {
  switch (name) {
    case 'articles':
      return recoverArticles(tx, refused, sources.now);
    case 'bodies':
      return recoverBodies(tx, refused);
    case 'unread':
      return placeUnread(tx, refused);
    case 'saved':
    case 'lastRead':
    case 'readingPositions':
    case 'playbackPositions':
    case 'highlights':
    case 'tombstones':
    case 'pendingState':
    case 'actions':
    case 'briefings':
      return recoverUserRows(tx, name, refused, sources);
    case 'channels':
    case 'views':
      return resetFields(tx, name, refused);
    case 'media':
    case 'pictureBlobs':
    case 'recordingParts':
      return forgetMedia(tx, refused);
    case 'coverage':
      await requestFullFeeds(tx);
      return removeRefused(tx, name, refused);
    case 'searchSegments':
    case 'searchBlocks':
    case 'unindexed':
      // Which articles the damaged rows were about is unknown.
      await restartIn(tx);
      await putSearchIndexJob(tx, sources.now);
      return removeRefused(tx, name, refused);
    case 'watched':
      await putWatchJob(tx, sources.now);
      return removeRefused(tx, name, refused);
    case 'mirrorQueue':
      await forgetReconciled(tx);
      return removeRefused(tx, name, refused);
    default:
      return removeRefused(tx, name, refused);
  }
}
