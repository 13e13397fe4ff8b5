/** The tables whose rows the mirror holds. */
export type MirroredTable = 'saved' | 'highlights' | 'briefings';

/** A row that was written since the mirror was last written; `key` is its primary key. */
export interface MirrorQueueRow {
  id: number;
  table: MirroredTable;
  key: number | string;
}

/** Present while the mirror lacks something, because it could not be written. */
export const mirrorBehindKey = 'mirrorBehind';
