import { articleIdOfNotification } from '../../presenters/notification-id.ts';
import { hasJob } from '../../store/articles/jobs.ts';
import { saveArticle } from '../../store/user/saved.ts';
import { followUp } from '../follow-up.ts';
import { runJobs } from './run-jobs.ts';

/** Handles the Save button of an article's notification. */
export async function saveFromNotification(id: string): Promise<void> {
  const articleId = articleIdOfNotification(id);
  if (articleId === null || !(await saveArticle(articleId, Date.now()))) return;
  await followUp();
  if (await hasJob('pictures')) await runJobs();
}
