/** The user's tables whose damaged rows are set aside. */
export type SetAsideTable =
  | 'saved'
  | 'lastRead'
  | 'readingPositions'
  | 'playbackPositions'
  | 'highlights'
  | 'tombstones'
  | 'pendingState'
  | 'actions'
  | 'briefings';

/** A row of the user that its guard refused, as it was. */
export interface SetAsideRow {
  id?: number;
  table: SetAsideTable | 'articles' | 'bodies';
  row: unknown;
}
