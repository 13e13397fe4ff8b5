import type { ChannelId } from '../../../lib/site/channel-id.ts';
import { db } from '../../../lib/store/db/database.ts';
import type { ChannelRow } from '../../../lib/store/rows/channels.ts';

/** Reads a channel's row, which must exist. */
export async function channelRow(id: ChannelId): Promise<ChannelRow> {
  const row = await db.channels.get(id);
  if (!row) throw new Error(`The channel ${id} has no row.`);
  return row;
}
