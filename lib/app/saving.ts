import { hasJob } from '../store/jobs.ts';
import { toggleSaved } from '../store/saved.ts';
import { askRunJobs } from './ask-run-jobs.ts';
import { mirrorSaved } from './mirror.ts';

/** Saves an article or takes it off the list; pictures that it lacks are fetched. Resolves to whether it is saved now. */
export async function toggleSave(n: number): Promise<boolean> {
  const saved = await toggleSaved(n, Date.now());
  await mirrorSaved(n);
  // Not waited for: who saves sees it saved, not when the worker has answered.
  if (saved && (await hasJob('pictures'))) void askRunJobs();
  return saved;
}
