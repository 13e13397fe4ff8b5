import { retryOfflineChannels } from '../../store/articles/channels.ts';
import { retryOfflineDownloads } from '../../store/articles/jobs.ts';
import { browserEnv, type Env } from '../env.ts';
import { refresh } from './refresh.ts';
import { runJobs } from './run-jobs.ts';

/** Handles a restored connection: polls and downloads that were postponed offline are due now. */
export async function handleOnline(env: Env = browserEnv): Promise<void> {
  const waiting = await retryOfflineChannels(env.now());
  if (waiting > 0) await refresh('scheduled', env);
  if ((await retryOfflineDownloads(env.now())) > 0) await runJobs(env);
}
