import { type DBCoreMutateRequest, Dexie } from 'dexie';
import { knownLossKey } from '../../rows/highlight-states.ts';
import { packingKey } from '../../rows/search.ts';
import { writeTrigger } from './write-trigger.ts';

const changedName = 'changedUserTexts';
const metaName = 'meta';

/**
 * Keeps what is stored about highlights consistent with them. Once packing for the search has begun, records the
 * addresses of highlights that are written. Forgets that the loss of a highlight was dismissed once it is deleted or
 * reattached.
 */
export const highlightTrigger = writeTrigger({
  name: 'highlight-trigger',
  tables: ['highlights'],
  writes: [changedName, metaName],
  run: ({ core, table, request, keys }) => {
    const { trans } = request;
    const meta = core.table(metaName);
    // All sent at once; the reads come before the write, so they see the earlier rows.
    return Dexie.Promise.all([
      request.type === 'add' ? [] : table.getMany({ trans, keys: [...keys] }),
      meta.get({ trans, key: packingKey }),
      table.mutate(request),
    ]).then(([before, packing, response]) => {
      const values = packing ? addressesOf(request, before).map((url) => ({ url })) : [];
      return core
        .table(changedName)
        .mutate({ type: 'put', trans, values })
        .then(() => meta.mutate({ type: 'delete', trans, keys: outdatedLosses(request, before) }))
        .then(() => response);
    });
  },
});

const rowsIn = (request: DBCoreMutateRequest): readonly unknown[] =>
  'values' in request ? request.values : [];

/** The addresses that highlights have, or had. */
function addressesOf(request: DBCoreMutateRequest, before: readonly unknown[]): string[] {
  const urls = new Set([...before, ...rowsIn(request)].map((row): unknown => Object(row).url));
  return [...urls].filter((url) => typeof url === 'string');
}

/** Keys of dismissed losses of highlights that are no longer stored with the version that they had. */
function outdatedLosses(request: DBCoreMutateRequest, before: readonly unknown[]): string[] {
  const versions = new Map(rowsIn(request).map((row) => [Object(row).id, Object(row).version]));
  return before
    .map((row) => Object(row))
    .filter(({ id, version }) => id !== undefined && versions.get(id) !== version)
    .map(({ id, version }) => knownLossKey({ id, version }));
}
