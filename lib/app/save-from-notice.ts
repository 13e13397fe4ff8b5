import { articleOfNotice } from '../notice/announce.ts';
import { hasJob } from '../store/jobs.ts';
import { saveArticle } from '../store/saved.ts';
import { mirrorSaved } from './mirror.ts';
import { runJobs } from './run-jobs.ts';

/** In the worker: the button on an article's notification was pressed. */
export async function saveFromNotice(id: string): Promise<void> {
  const n = articleOfNotice(id);
  if (n === null || !(await saveArticle(n, Date.now()))) return;
  await mirrorSaved(n);
  if (await hasJob('pictures')) await runJobs();
}
