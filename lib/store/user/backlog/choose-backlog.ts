import type { BacklogChoice } from '../../../article/model/backlog.ts';
import { read, write } from '../../db/database.ts';
import type { Tables } from '../../db/tables.ts';
import type { BacklogAction } from '../../rows/actions.ts';
import { recordAction } from '../action-log.ts';
import { findUnread } from '../unread-rows.ts';
import { putBacklog, storedBacklog, wantedUnread } from './backlog-rows.ts';

/** What of the backlog is unread; `null` where nobody has chosen and nothing has come. */
export const readBacklogChoice = (): Promise<BacklogChoice | null> =>
  read(['meta'], async (tx) => (await storedBacklog(tx))?.choice ?? null);

/**
 * Chooses what of the backlog is unread, also before it has come. What the user has read meanwhile stays read, and
 * later articles stay as they are. Resolves to the action, `null` where nothing had come.
 */
export const chooseBacklog = (
  choice: BacklogChoice,
  initial: BacklogChoice,
  at: number,
): Promise<number | null> =>
  write(['articles', 'unread', 'lastRead', 'actions', 'meta'], async (tx) => {
    const backlog = (await storedBacklog(tx)) ?? { choice: initial, articleIds: [], newest: [] };
    await putBacklog(tx, { ...backlog, choice });
    const articleIds = [...backlog.articleIds];
    if (articleIds.length === 0) return null;
    const [unread, opened] = await Promise.all([
      findUnread(tx, articleIds),
      tx.lastRead.where('articleId').anyOf(articleIds).primaryKeys(),
    ]);
    const wanted = new Set(wantedUnread(backlog, choice));
    const hasOpened = new Set(opened);
    const action: BacklogAction = {
      at,
      kind: 'backlog',
      before: backlog.choice,
      after: choice,
      markedRead: articleIds.filter((id) => unread.has(id) && !wanted.has(id)),
      markedUnread: [...wanted].filter((id) => !unread.has(id) && !hasOpened.has(id)),
      undone: false,
    };
    await writeUnread(tx, action.markedUnread, action.markedRead);
    return recordAction(tx, action);
  });

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
async function writeUnread(
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
