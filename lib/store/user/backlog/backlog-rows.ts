import type { BacklogChoice } from '../../../backlog-choice.ts';
import { hour } from '../../../time.ts';
import type { ReadTables, Tables } from '../../db/tables.ts';
import type { Backlog } from '../../rows/backlog.ts';

const key = 'backlog';

/** The longest that a first run takes. Articles that have been unread for longer stay unread. */
export const firstRun = hour;

/** The backlog; `null` before the first poll, unless the user has already chosen. */
export async function storedBacklog({ meta }: Pick<ReadTables, 'meta'>): Promise<Backlog | null> {
  const row = await meta.get(key);
  return row === undefined ? null : JSON.parse(String(row.value));
}

/** Stores the backlog. */
export const putBacklog = ({ meta }: Pick<Tables, 'meta'>, backlog: Backlog): Promise<unknown> =>
  meta.put({ key, value: JSON.stringify(backlog) });

/** The articles of the backlog that a choice wants unread. */
export const wantedUnread = ({ articleIds, newest }: Backlog, choice: BacklogChoice) =>
  ({ read: [], day: newest, unread: articleIds })[choice];
