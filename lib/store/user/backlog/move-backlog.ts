import type { Tables } from '../../db/tables.ts';
import type { BacklogAction } from '../../rows/actions.ts';
import { unopenedSince } from '../last-read-rows.ts';
import { putBacklog, storedBacklog } from './backlog-rows.ts';

/** Undoes a choice, or redoes it with `again`. What the user has opened since it was made stays read. */
export async function moveBacklog(
  tx: Pick<Tables, 'articles' | 'unread' | 'lastRead' | 'meta'>,
  { at, before, after, markedRead, markedUnread }: BacklogAction,
  again: boolean,
): Promise<void> {
  const backlog = await storedBacklog(tx);
  if (backlog) await putBacklog(tx, { ...backlog, choice: again ? after : before });
  const [unread, read] = again ? [markedUnread, markedRead] : [markedRead, markedUnread];
  await writeUnread(tx, unread.filter(await unopenedSince(tx, at)), read);
}

/** Marks articles as unread if they are still stored, and others as read. */
export async function writeUnread(
  { articles, unread }: Pick<Tables, 'articles' | 'unread'>,
  articleIds: readonly number[],
  readIds: readonly number[],
): Promise<void> {
  const stored = await articles.bulkGet([...articleIds]);
  await unread.bulkPut(
    stored.flatMap((article) =>
      article ? [{ articleId: article.id, listedAt: article.listedAt }] : [],
    ),
  );
  await unread.bulkDelete([...readIds]);
}
