import { notificationActions } from '../../presenters/notify/notification.ts';
import { articleIdOfNotification } from '../../presenters/notify/notification-id.ts';
import { hasJob } from '../../store/articles/jobs.ts';
import { saveArticle } from '../../store/user/saved.ts';
import { removeUnread } from '../../store/user/unread.ts';
import { followUp } from '../follow-up.ts';
import { runJobs } from './run-jobs.ts';

/** Handles the buttons of an article's notification. */
export async function pressNotificationButton(id: string, button: number): Promise<void> {
  const articleId = articleIdOfNotification(id);
  if (articleId === null) return;
  if (notificationActions[button] === 'save') return save(articleId);
  await removeUnread(articleId);
  await followUp();
}

async function save(articleId: number): Promise<void> {
  if (!(await saveArticle(articleId, Date.now()))) return;
  await followUp();
  if (await hasJob('pictures')) await runJobs();
}
