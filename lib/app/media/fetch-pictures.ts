import { exceedsDecodeLimit, isSvg, readPictureFile } from '../../article/pictures/picture-file.ts';
import type { PictureRefusal } from '../../article/pictures/picture-refusal.ts';
import { isChallengePage } from '../../feed/challenge.ts';
import { type FeedFailure, hasResponse, isRefusal } from '../../feed/failure.ts';
import { checkAfterFailure } from '../../feed/schedule.ts';
import { noValidators } from '../../feed/validators.ts';
import { err, ok, type Result } from '../../result.ts';
import { pictureBounds, pollBounds } from '../../site/bounds.ts';
import { isOnSite } from '../../site/site.ts';
import { putJobStep } from '../../store/articles/jobs.ts';
import { reopenDatabase } from '../../store/connection.ts';
import {
  countAttempt,
  hasUntriedPicture,
  nextWantedPicture,
  type PictureOutcome,
  putPictureStep,
  savePictureOutcome,
} from '../../store/media/pictures.ts';
import { isQuotaExceeded } from '../../store/retention/quota.ts';
import type { RequestRow } from '../../store/rows/channels.ts';
import type { PictureJob } from '../../store/rows/jobs.ts';
import type { Env } from '../env.ts';
import { honorRetryAfter } from '../honor-retry-after.ts';
import { sendRequest } from '../request.ts';

/** Fetches and stores the next wanted picture; the job's progress is in the pictures' rows. */
export async function fetchNextPicture(job: PictureJob, env: Env): Promise<void> {
  const picture = await nextWantedPicture();
  if (!picture) return putPictureStep({ ...job, dueAt: env.now() });
  const { url } = picture;
  const log: RequestRow[] = [];
  if (picture.failures >= pictureBounds.maxFailures) {
    // Decoding it has killed workers.
    await savePictureOutcome(url, { kind: 'failed' }, log, env.now());
    return putPictureStep({ ...job, dueAt: env.now() });
  }
  const fetched = await fetchPicture(url, env, log);
  const outcome = fetched.ok ? fetched.value : outcomeOfFailure(fetched.failure);
  if (!fetched.ok) await honorRetryAfter('news', fetched.failure, env.now());
  try {
    await savePictureOutcome(url, outcome, log, env.now());
  } catch (error) {
    if (!isQuotaExceeded(error)) throw error;
    // A picture is less important than text: nothing is evicted for it.
    await reopenDatabase();
    return putJobStep({
      ...job,
      dueAt: env.now() + pollBounds.maxBackoff,
      failure: { kind: 'storageFull' },
    });
  }
  await putPictureStep(await nextStep(job, fetched.ok ? null : fetched.failure, env));
}

/** A step succeeded where the site answered for the picture, even that there is none. */
async function nextStep(
  job: PictureJob,
  failure: FeedFailure | null,
  env: Env,
): Promise<PictureJob> {
  const now = env.now();
  if (!failure || refusalOf(failure)) {
    return { ...job, failures: 0, failure: null, dueAt: now + pictureBounds.requestDelay };
  }
  const failures = job.failures + 1;
  // One picture that fails says nothing about the others, as long as those arrive.
  const isItsOwn = hasResponse(failure) && !isRefusal(failure);
  if (isItsOwn && failures < pictureBounds.maxFailures && (await hasUntriedPicture())) {
    return { ...job, failures, failure: null, dueAt: now + pictureBounds.requestDelay };
  }
  const { at } = checkAfterFailure(failure, failures, {
    now,
    interval: 0,
    random: env.random(),
  });
  return { ...job, failures, failure, dueAt: at };
}

function outcomeOfFailure(failure: FeedFailure): PictureOutcome {
  const refusal = refusalOf(failure);
  if (refusal) return { kind: 'refused', refusal };
  const isAboutSite = ['rateLimited', 'challenge'].includes(failure.kind);
  return { kind: isAboutSite ? 'waits' : 'failed' };
}

/** Why a picture is given up without a retry. */
function refusalOf(failure: FeedFailure): PictureRefusal | null {
  if (failure.kind === 'http' && failure.status === 404) return 'gone';
  switch (failure.kind) {
    case 'gone':
      return 'gone';
    case 'tooLarge':
      return 'tooLarge';
    case 'empty':
      return 'notPicture';
    default:
      return null;
  }
}

/** Fetches a picture and resizes it. */
async function fetchPicture(
  url: string,
  env: Env,
  log: RequestRow[],
): Promise<Result<PictureOutcome, FeedFailure>> {
  const { result, trace } = await sendRequest(
    url,
    noValidators,
    { id: 'pictures' },
    env,
    log,
    pictureBounds,
  );
  if (!result.ok) return result;
  if (result.value.kind === 'unchanged') return err({ kind: 'http', status: 304 });
  // The content security policy blocks other hosts; should a browser not apply it to redirects, the bytes are dropped.
  if (!isOnSite(trace.finalUrl)) return err({ kind: 'unreachable' });
  return pictureOutcome(url, result.value.bytes, env);
}

async function pictureOutcome(
  url: string,
  bytes: Uint8Array<ArrayBuffer>,
  env: Env,
): Promise<Result<PictureOutcome, FeedFailure>> {
  const file = readPictureFile(bytes);
  if (!file) {
    if (isSvg(bytes)) return ok({ kind: 'refused', refusal: 'unsupported' });
    if (isChallengePage(new TextDecoder().decode(bytes))) return err({ kind: 'challenge' });
    return ok({ kind: 'refused', refusal: 'notPicture' });
  }
  if (exceedsDecodeLimit(file)) return ok({ kind: 'refused', refusal: 'tooLarge' });
  await countAttempt(url);
  const drawn = await env.resizePicture(new Blob([bytes], { type: file.type }), file.isAnimated);
  return ok(drawn ? { kind: 'stored', ...drawn } : { kind: 'refused', refusal: 'notPicture' });
}
