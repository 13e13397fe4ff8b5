import type { Coverage } from '../../../lib/article/model/coverage.ts';
import type { ChannelId } from '../../../lib/site/channel-id.ts';
import { channels } from '../../../lib/site/channels.ts';
import { readChannel } from '../../../lib/store/articles/channels.ts';
import { readCoverage } from '../../../lib/store/articles/coverage.ts';
import { type Health as Counts, readHealth } from '../../../lib/store/health.ts';
import { readRemovedTo } from '../../../lib/store/retention/retention-log.ts';
import { latest, useLive } from '../../live/use-live.ts';

export interface HealthState extends Omit<Counts, 'coverage'> {
  /** The periods stored of each channel without a gap, latest first, and the date up to which articles were removed. */
  records: { channel: ChannelId; periods: Coverage[]; removedTo: number | null }[];
}

/** The health data from the database; `undefined` until loaded. */
export const useHealth = (): HealthState | undefined => latest(useLive(readState, []));

async function readState(): Promise<HealthState> {
  const [{ coverage: _coverage, ...counts }, rows, records] = await Promise.all([
    readHealth(),
    Promise.all(channels.map(({ id }) => readChannel(id))),
    Promise.all(
      channels.map(async ({ id }) => ({
        channel: id,
        periods: await readCoverage(id),
        removedTo: await readRemovedTo(id),
      })),
    ),
  ]);
  // A channel that was never polled has no row, and is shown as new.
  return { ...counts, channels: rows, records };
}
