import type { Coverage } from '../../article/model/coverage.ts';
import type { ChannelId } from '../../site/channels.ts';
import { db } from '../db/database.ts';

/** The stretches of a channel's unbroken record, the latest first: the one that goes on, then those that ended. */
export async function readCoverage(channel: ChannelId): Promise<Coverage[]> {
  const rows = await db.coverage.filter((row) => row.channel === channel).toArray();
  return rows.sort((one, other) => endOf(other) - endOf(one));
}

/** An odd date can put a beginning anywhere; ends come from the clock. */
const endOf = ({ to }: Coverage): number => to ?? Number.POSITIVE_INFINITY;
