import type { BacklogChoice } from '../../../backlog-choice.ts';
import { read, write } from '../../db/database.ts';
import type { Tables } from '../../db/tables.ts';
import type { BacklogAction } from '../../rows/actions.ts';
import type { Backlog } from '../../rows/backlog.ts';
import { recordAction } from '../action-log.ts';
import { findUnread } from '../unread-rows.ts';
import { firstRun, putBacklog, storedBacklog, wantedUnread } from './backlog-rows.ts';
import { writeUnread } from './move-backlog.ts';

/** Which part of the backlog is unread; `null` if nobody has chosen and nothing has come. */
export const readBacklogChoice = (): Promise<BacklogChoice | null> =>
  read(['meta'], async (tx) => (await storedBacklog(tx))?.choice ?? null);

/**
 * Chooses which part of the backlog is unread, even before it has come. What the user has read meanwhile stays read,
 * and later articles stay as they are. Resolves to the action's id, or `null` if nothing had come.
 */
export const chooseBacklog = (
  choice: BacklogChoice,
  initial: BacklogChoice,
  at: number,
): Promise<number | null> =>
  write(['articles', 'unread', 'lastRead', 'actions', 'meta'], async (tx) => {
    const backlog = (await storedBacklog(tx)) ?? { choice: initial, articleIds: [], newest: [] };
    const marked = await changeChoice(tx, backlog, choice);
    if (backlog.articleIds.length === 0) return null;
    const { choice: before } = backlog;
    return recordAction(tx, {
      at,
      kind: 'backlog',
      before,
      after: choice,
      ...marked,
      undoneAt: null,
    });
  });

/**
 * Applies a policy that came after the first poll, since Chromium delivers one seconds after its start. Articles that
 * have been unread for longer are left to the user. Resolves to whether anything has changed. Can't be undone.
 */
export const manageBacklog = (choice: BacklogChoice, now: number): Promise<boolean> =>
  write(['articles', 'unread', 'lastRead', 'meta'], async (tx) => {
    const backlog = await storedBacklog(tx);
    if (!backlog || backlog.choice === choice) return false;
    const articles = await tx.articles.bulkGet([...backlog.articleIds]);
    if (articles.some((article) => article && now - article.arrivedAt >= firstRun)) return false;
    await changeChoice(tx, backlog, choice);
    return true;
  });

/** Stores a choice and marks what it affects; what the user has opened stays read. */
async function changeChoice(
  tx: Pick<Tables, 'articles' | 'unread' | 'lastRead' | 'meta'>,
  backlog: Backlog,
  choice: BacklogChoice,
): Promise<Pick<BacklogAction, 'markedRead' | 'markedUnread'>> {
  await putBacklog(tx, { ...backlog, choice });
  const articleIds = [...backlog.articleIds];
  const [unread, opened] = await Promise.all([
    findUnread(tx, articleIds),
    tx.lastRead.where('articleId').anyOf(articleIds).primaryKeys(),
  ]);
  const wanted = new Set(wantedUnread(backlog, choice));
  const hasOpened = new Set(opened);
  const markedRead = articleIds.filter((id) => unread.has(id) && !wanted.has(id));
  const markedUnread = [...wanted].filter((id) => !unread.has(id) && !hasOpened.has(id));
  await writeUnread(tx, markedUnread, markedRead);
  return { markedRead, markedUnread };
}
