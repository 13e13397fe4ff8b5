import {
  type DBCore,
  type DBCoreMutateRequest,
  type DBCoreTable,
  Dexie,
  type Middleware,
} from 'dexie';
import type { Article } from '../../../article/model/article.ts';
import type { Check } from '../../../checks.ts';
import { isSearchedAlike } from '../../../search/searched-parts.ts';
import type { UnindexedRow } from '../../rows/search.ts';
import { type TriggeringWrite, writeTrigger } from './write-trigger.ts';

const articlesName = 'articles';
const queueName = 'unindexed';

/**
 * Queues an article for the search index in the transaction that writes it, whoever writes it. If that page or worker
 * ends right after its commit, the job still indexes the article. Writes nothing to the index itself.
 */
export const queueForIndex = (isSound: Check): Middleware<DBCore> =>
  writeTrigger({
    name: 'queue-for-index',
    tables: [articlesName],
    writes: [queueName],
    run: (write) => {
      const { request } = write;
      if (request.type === 'add' || request.type === 'put') return put(write, request, isSound);
      return remove(write);
    },
  });

function put({ core, table, keys }: TriggeringWrite, request: PutRequest, isSound: Check) {
  const queue = core.table(queueName);
  const { trans, type } = request;
  // What the index has of a damaged row is unknown.
  const isAlike = (before: Article | undefined, article: Article): boolean =>
    isSound(before) && before !== undefined && hasSameWords(before, article);
  const isNew = type === 'add';
  // All sent at once; the reads come before the write, so they see the earlier rows.
  return Dexie.Promise.all([
    isNew ? [] : table.getMany({ trans, keys: [...keys] }),
    queue.getMany({ trans, keys: [...keys] }),
    table.mutate(request),
  ]).then(([before, queued, response]) => {
    const rows = request.values.flatMap((article, at): UnindexedRow[] => {
      const articleId: unknown = response.results?.[at];
      if (typeof articleId !== 'number' || isAlike(before[at], article)) return [];
      return [queuedRow(articleId, article.sortAt, before[at], queued[at])];
    });
    return changeRows(queue, { type: 'put', trans, values: rows }).then(() => response);
  });
}

function remove({ core, table, request, keys }: TriggeringWrite) {
  const queue = core.table(queueName);
  const { trans } = request;
  return Dexie.Promise.all([queue.getMany({ trans, keys: [...keys] }), table.mutate(request)]).then(
    ([queued, response]) => {
      const isForgotten = (_id: unknown, at: number) => queued[at] && !queued[at].isStale;
      const forgotten = keys.filter(isForgotten);
      const values = keys
        .filter((id, at) => !isForgotten(id, at))
        // The key of a damaged row may be anything.
        .map((id): UnindexedRow => ({ articleId: id as number, sortAt: 0, isStale: 1 }));
      return changeRows(queue, { type: 'put', trans, values })
        .then(() => changeRows(queue, { type: 'delete', trans, keys: forgotten }))
        .then(() => response);
    },
  );
}

type PutRequest = Extract<DBCoreMutateRequest, { type: 'add' | 'put' }> & {
  values: readonly Article[];
};

/** An evicted text may come back with the same hash; then it is no longer awaited. */
const hasSameWords = (before: Article, article: Article): boolean =>
  isSearchedAlike(before, article) && before.awaitsFullText === article.awaitsFullText;

/** An article that was stored, and not queued before the change, is in the index as it was. */
function queuedRow(
  articleId: number,
  sortAt: number,
  before: Article | undefined,
  queued: UnindexedRow | undefined,
): UnindexedRow {
  const isStale = queued ? queued.isStale === 1 : before !== undefined;
  return isStale ? { articleId, sortAt, isStale: 1 } : { articleId, sortAt };
}

const changeRows = (queue: DBCoreTable, request: DBCoreMutateRequest) =>
  queue.mutate(request).then(({ numFailures, failures }) => {
    // Fails the transaction as well: Firefox refuses single rows when the disk is full.
    if (numFailures > 0) throw Object.values(failures)[0];
  });
