import type { TableName } from '../db/tables.ts';

/** The tables with reading state, and with what is known of it before its article is stored. */
export const readingStateTables = [
  'pendingState',
  'meta',
  'unread',
  'lastRead',
  'readingPositions',
  'playbackPositions',
] as const satisfies readonly TableName[];
