import type { Tables } from '../../db/tables.ts';
import type { BacklogAction } from '../../rows/actions.ts';
import { putBacklog, storedBacklog } from './backlog-rows.ts';

/** Undoes a choice, or with `again` makes it once more. */
export async function moveBacklog(
  tx: Pick<Tables, 'articles' | 'unread' | 'meta'>,
  { before, after, markedRead, markedUnread }: BacklogAction,
  again: boolean,
): Promise<void> {
  const backlog = await storedBacklog(tx);
  if (backlog) await putBacklog(tx, { ...backlog, choice: again ? after : before });
  if (again) await writeUnread(tx, markedUnread, markedRead);
  else await writeUnread(tx, markedRead, markedUnread);
}

/** Marks articles unread, as far as they are still stored, and others read. */
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
