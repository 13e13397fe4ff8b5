import type { TableName } from '../db/tables.ts';

/** The tables with one row per article, keyed by its id. */
export const tablesPerArticle = [
  'unread',
  'saved',
  'lastRead',
  'readingPositions',
  'playbackPositions',
  'fullTextAttempts',
  'notifications',
  'watched',
  'ruleTurns',
  'articles',
] as const satisfies readonly TableName[];
