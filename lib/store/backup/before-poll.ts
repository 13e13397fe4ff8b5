import { read } from '../db/database.ts';
import type { ChannelRow } from '../rows/channels.ts';
import { isRestoredFromMirror } from './mirror-restore.ts';

interface KnownBeforePoll {
  rows: ChannelRow[];
  isRestored: boolean;
}

/** What must be known before a poll: the channels, and whether this database has been restored from the mirror. */
export const readBeforePoll = (): Promise<KnownBeforePoll> =>
  read(['channels', 'meta'], async (tx) => {
    const [rows, isRestored] = await Promise.all([tx.channels.toArray(), isRestoredFromMirror(tx)]);
    return { rows, isRestored };
  });
