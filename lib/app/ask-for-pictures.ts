import { hasJob } from '../store/articles/jobs.ts';
import { requestJobRun } from './ask-run-jobs.ts';

/** Lets the worker fetch the pictures that are looked for. Not waited for: who saves sees it saved, not when the worker has answered. */
export async function requestPictureJob(): Promise<void> {
  if (await hasJob('pictures')) void requestJobRun();
}
