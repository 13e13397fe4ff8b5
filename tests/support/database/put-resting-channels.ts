import { db } from '../../../lib/store/db/database.ts';
import { newChannel } from '../../../lib/store/rows/channels.ts';
import { hour } from '../../../lib/time.ts';

/** Stores channels that are not due, so that jobs run alone. */
export const putRestingChannels = (now: number): Promise<unknown> =>
  db.channels.bulkPut(
    (['news', 'podcast'] as const).map((id) => ({
      ...newChannel(id),
      succeededAt: now,
      nextDueAt: now + 1_000 * hour,
    })),
  );
