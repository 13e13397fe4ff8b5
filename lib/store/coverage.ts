import type { Coverage } from '../article/coverage.ts';
import type { ChannelId } from '../site.ts';
import { db } from './db.ts';

/** The stretches of a channel's unbroken record, the latest first. */
export async function readCoverage(channel: ChannelId): Promise<Coverage[]> {
  const rows = await db.coverage.filter((row) => row.channel === channel).toArray();
  return rows.sort((one, other) => other.from - one.from);
}
