import { type DBCoreMutateRequest, Dexie } from 'dexie';
import { knownLossKey } from '../../rows/highlight-states.ts';
import { writeTrigger } from './write-trigger.ts';

const metaName = 'meta';

/** Forgets that the loss of a highlight was dismissed once it is deleted or reattached. */
export const highlightTrigger = writeTrigger({
  name: 'highlight-trigger',
  tables: ['highlights'],
  writes: [metaName],
  run: ({ core, table, request, keys }) => {
    const { trans } = request;
    // Sent together; the read comes before the write, so it sees the earlier rows.
    return Dexie.Promise.all([
      request.type === 'add' ? [] : table.getMany({ trans, keys: [...keys] }),
      table.mutate(request),
    ]).then(([before, response]) =>
      core
        .table(metaName)
        .mutate({ type: 'delete', trans, keys: outdatedLosses(request, before) })
        .then(() => response),
    );
  },
});

const rowsIn = (request: DBCoreMutateRequest): readonly unknown[] =>
  'values' in request ? request.values : [];

/** Keys of dismissed losses of highlights that are no longer stored with the version that they had. */
function outdatedLosses(request: DBCoreMutateRequest, before: readonly unknown[]): string[] {
  const versions = new Map(rowsIn(request).map((row) => [Object(row).id, Object(row).version]));
  return before
    .map((row) => Object(row))
    .filter(({ id, version }) => id !== undefined && versions.get(id) !== version)
    .map(({ id, version }) => knownLossKey({ id, version }));
}
