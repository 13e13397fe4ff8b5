import { articleOfNotice } from '../../presenters/notifications/new-articles.ts';
import { hasJob } from '../../store/articles/jobs.ts';
import { saveArticle } from '../../store/user/saved.ts';
import { mirrorSaved } from '../backup/mirror.ts';
import { runJobs } from '../worker/run-jobs.ts';

/** In the worker: the button on an article's notification was pressed. */
export async function saveFromNotice(id: string): Promise<void> {
  const n = articleOfNotice(id);
  if (n === null || !(await saveArticle(n, Date.now()))) return;
  await mirrorSaved(n);
  if (await hasJob('pictures')) await runJobs();
}
