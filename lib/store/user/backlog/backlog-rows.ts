import type { BacklogChoice } from '../../../backlog-choice.ts';
import { hour } from '../../../time.ts';
import { factIn } from '../../articles/fact-rows.ts';
import type { ReadTables, Tables } from '../../db/tables.ts';
import type { Backlog } from '../../rows/backlog.ts';

const key = 'backlog';

/** The longest that a first run takes. Articles that have been unread for longer stay unread. */
export const firstRun = hour;

/** The backlog; `null` before the first poll, unless the user has already chosen. */
export const storedBacklog = async (tx: Pick<ReadTables, 'meta'>): Promise<Backlog | null> =>
  (await factIn<Backlog>(tx, key)) ?? null;

/** Stores the backlog. */
export const putBacklog = ({ meta }: Pick<Tables, 'meta'>, backlog: Backlog): Promise<unknown> =>
  meta.put({ key, value: JSON.stringify(backlog) });

/** The articles of the backlog that a choice wants unread. */
export const wantedUnread = ({ articleIds, newest }: Backlog, choice: BacklogChoice) =>
  ({ read: [], day: newest, unread: articleIds })[choice];
