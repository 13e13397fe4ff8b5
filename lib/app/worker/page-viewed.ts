import { isChallengeTitle } from '../../feed/challenge.ts';
import { pollBounds } from '../../site/bounds.ts';
import { retryChallengedChannels } from '../../store/articles/channels.ts';
import { browserEnv, type Env } from '../env.ts';
import { markReadFromSite } from '../reading/mark-read-from-site.ts';
import { refresh } from './refresh.ts';

/**
 * Handles a page of the site that was visible long enough by marking its article as read, unless the user has turned
 * that off. If polls meet a bot check, any page other than the check itself shows that the user has passed it, so one
 * more request is sent.
 */
export async function handlePageViewed(
  address: string,
  title: string | undefined,
  env: Env = browserEnv,
): Promise<void> {
  await markReadFromSite(address);
  if (title === undefined || isChallengeTitle(title)) return;
  // A poll in progress would overwrite the channels' rows.
  const waiting = await navigator.locks.request('refresh', () =>
    retryChallengedChannels(pollBounds.minManualInterval),
  );
  // Polls what is due now, and sets the alarm for the rest.
  if (waiting > 0) await refresh('scheduled', env);
}
