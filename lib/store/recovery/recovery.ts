import { read, write } from '../db/database.ts';
import { type TableName, type Tables, tableNames } from '../db/tables.ts';
import { recoverArticles, recoverBodies } from './recover-articles.ts';
import {
  ensureGapJobs,
  forgetMedia,
  markMirrorBehind,
  placeUnread,
  requestFullFeeds,
  resetFields,
} from './recover-state.ts';
import { type RecoverySources, recoverUserRows, removeOrphans } from './recover-user-data.ts';
import { forRefusedRows, type RefusedRow, removeRefused } from './refused.ts';

const recoveredKey = 'recoveredAt';

/** When damaged rows were last recovered; 0 before the first time. */
export const readRecoveredAt = (): Promise<number> =>
  read(['meta'], async ({ meta }) => Number((await meta.get(recoveredKey))?.value ?? 0));

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
    await tx.meta.put({ key: recoveredKey, value: sources.now });
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
    case 'notes':
    case 'highlights':
    case 'tombstones':
    case 'pendingState':
    case 'actions':
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
    case 'mirrorQueue':
      await markMirrorBehind(tx);
      return removeRefused(tx, name, refused);
    default:
      return removeRefused(tx, name, refused);
  }
}
