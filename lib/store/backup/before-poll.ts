import { guards, read } from '../db/database.ts';
import { answerOf, earlyConnection, readEarly } from '../db/early-reading.ts';
import type { ChannelRow } from '../rows/channels.ts';
import { isRestoredFromMirror, mirrorRestoreKey } from './mirror-restore.ts';

/**
 * What must be known before a poll: the channels, and whether this database has been restored from the mirror. Read at
 * once, because each transaction delays the request by some ms.
 */
export const readBeforePoll = async (): Promise<KnownBeforePoll> =>
  (await readBeforeOpening()) ??
  read(['channels', 'meta'], async (tx) => {
    const [rows, isRestored] = await Promise.all([tx.channels.toArray(), isRestoredFromMirror(tx)]);
    return { rows, isRestored };
  });

interface KnownBeforePoll {
  rows: ChannelRow[];
  isRestored: boolean;
}

/**
 * `readBeforePoll` for a database that Dexie has not opened yet; `null` if Dexie has to read it, such as when a row is
 * damaged.
 */
async function readBeforeOpening(): Promise<KnownBeforePoll | null> {
  const found = await readEarly(await earlyConnection(), ['channels', 'meta'], (table) =>
    Promise.all([
      answerOf(table('channels').getAll()),
      answerOf(table('meta').get(mirrorRestoreKey)),
    ]),
  );
  const [rows, mark] = found ?? [];
  if (!rows?.every(guards.channels)) return null;
  if (mark !== undefined && !guards.meta(mark)) return null;
  return { rows, isRestored: mark !== undefined };
}
