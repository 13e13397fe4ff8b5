import type { BacklogChoice } from '../../../backlog-choice.ts';
import { read, write } from '../../db/database.ts';
import type { BacklogAction } from '../../rows/actions.ts';
import { recordAction } from '../action-log.ts';
import { findUnread } from '../unread-rows.ts';
import { putBacklog, storedBacklog, wantedUnread } from './backlog-rows.ts';
import { writeUnread } from './move-backlog.ts';

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
      undoneAt: null,
    };
    await writeUnread(tx, action.markedUnread, action.markedRead);
    return recordAction(tx, action);
  });
