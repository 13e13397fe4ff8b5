import type { MirroredTable } from '../../rows/mirror.ts';
import { writeTrigger } from './write-trigger.ts';

const queueName = 'mirrorQueue';

const tables = ['saved', 'highlights', 'briefings'] as const satisfies readonly MirroredTable[];

/**
 * Queues the key of every saved article, highlight and briefing that is written, so that a page that closes right after
 * its commit leaves a record of what the mirror lacks.
 */
export const queueForMirror = writeTrigger({
  name: 'queue-for-mirror',
  tables,
  writes: [queueName],
  run: ({ core, table, request, keys }) =>
    table.mutate(request).then((response) => {
      if (keys.length === 0) return response;
      const values = keys.map((key) => ({ table: table.name, key }));
      return core
        .table(queueName)
        .mutate({ type: 'add', trans: request.trans, values })
        .then(() => response);
    }),
});
