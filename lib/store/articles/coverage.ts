import type { Coverage } from '../../article/model/coverage.ts';
import type { ChannelId } from '../../site/channel-id.ts';
import { read } from '../db/database.ts';
import type { ReadTables } from '../db/tables.ts';

/** A channel's covered periods, latest first; the open one comes before closed ones. */
export const readCoverage = (channel: ChannelId): Promise<Coverage[]> =>
  read(['coverage'], (tx) => coverageOf(tx, channel));

/** `readCoverage` inside a transaction. */
export async function coverageOf(
  { coverage }: Pick<ReadTables, 'coverage'>,
  channel: ChannelId,
): Promise<Coverage[]> {
  const rows = await coverage.filter((row) => row.channel === channel).toArray();
  return rows.sort((one, other) => endOf(other) - endOf(one));
}

/** Publication time of the oldest article in these covered periods; `Infinity` if there are none. */
export const coveredSince = (periods: readonly Coverage[]): number =>
  periods.reduce((oldest, { from }) => Math.min(oldest, from), Number.POSITIVE_INFINITY);

/** Periods are sorted by their ends, which come from the clock. An odd publication date can move a beginning anywhere. */
const endOf = ({ to }: Coverage): number => to ?? Number.POSITIVE_INFINITY;
