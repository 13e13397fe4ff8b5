import { hasJob } from '../store/jobs.ts';
import type { Touched } from '../store/kept.ts';
import { askRunJobs } from './ask-run-jobs.ts';
import { mirrorSaved } from './mirror.ts';
import { mirrorHighlights } from './mirror-highlights.ts';

/** Repeats in the mirror what has become of saved articles and of highlights' tags; what is saved anew has its pictures fetched. */
export async function mirrorKept({ numbers, ids }: Touched): Promise<void> {
  if (numbers.length > 0) await mirrorSaved(...numbers);
  if (ids.length > 0) await mirrorHighlights(ids);
  // Not waited for: what is saved is seen to be, not only when the worker has answered.
  if (numbers.length > 0 && (await hasJob('pictures'))) void askRunJobs();
}
