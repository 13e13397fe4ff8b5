import type { TableName, Tables } from '../db/tables.ts';
import { packingKey } from '../rows/search.ts';

/** The tables of packed texts of highlights. */
export const packedTables = [
  'userTextSegments',
  'changedUserTexts',
  'meta',
] as const satisfies readonly TableName[];

/** `forgetPackedHighlights` inside a transaction. */
export async function forgetPackedIn(
  tx: Pick<Tables, (typeof packedTables)[number]>,
): Promise<void> {
  await Promise.all([
    tx.userTextSegments.clear(),
    tx.changedUserTexts.clear(),
    tx.meta.delete(packingKey),
  ]);
}
