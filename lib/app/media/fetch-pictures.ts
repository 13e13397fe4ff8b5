import { exceedsDecodeLimit, isSvg, readPictureFile } from '../../article/pictures/picture-file.ts';
import type { PictureRefusal } from '../../article/pictures/picture-refusal.ts';
import { isChallengePage } from '../../feed/challenge.ts';
import { type FeedFailure, isNotFound } from '../../feed/failure.ts';
import { failedTurn } from '../../feed/schedule.ts';
import { err, ok, type Result } from '../../result.ts';
import { pictureBounds, pollBounds } from '../../site/bounds.ts';
import { isOnSite } from '../../site/site.ts';
import { putJobStep } from '../../store/articles/jobs.ts';
import { reopenDatabase } from '../../store/connection.ts';
import {
  countDecoding,
  nextWantedPicture,
  type PictureOutcome,
  type PictureStepChanges,
  putPictureStep,
  savePictureOutcome,
} from '../../store/media/pictures.ts';
import { isQuotaExceeded } from '../../store/retention/quota.ts';
import type { RequestRow } from '../../store/rows/channels.ts';
import type { PictureJob } from '../../store/rows/jobs.ts';
import type { MediaRow } from '../../store/rows/media.ts';
import type { Env } from '../env.ts';
import { honorRetryAfter } from '../honor-retry-after.ts';
import { sendRequest } from '../request.ts';

/** Fetches and stores the next wanted picture. The pictures' rows hold the job's progress. */
export async function fetchNextPicture(job: PictureJob, env: Env): Promise<void> {
  const picture = await nextWantedPicture(env.now());
  if (!picture) return putPictureStep(job, { dueAt: env.now() }, job.failure, env.now());
  const log: RequestRow[] = [];
  if ((picture.decodings ?? 0) >= pictureBounds.maxFailures) {
    // Decoding this picture has crashed workers.
    await savePictureOutcome(picture.url, { kind: 'refused', refusal: 'failed' }, log, env.now());
    return putPictureStep(job, { dueAt: env.now() }, null, env.now());
  }
  const fetched = await fetchPicture(picture.url, env, log);
  if (!fetched.ok) await honorRetryAfter('news', fetched.failure, env.now());
  const now = env.now();
  const ended = fetched.ok
    ? succeeded(fetched.value, now)
    : failed(job, picture, fetched.failure, env);
  try {
    await savePictureOutcome(picture.url, ended.outcome, log, now);
  } catch (error) {
    if (!isQuotaExceeded(error)) throw error;
    // A picture is less important than text: nothing is evicted for it.
    await reopenDatabase();
    const dueAt = now + pollBounds.maxBackoff;
    return putJobStep(job, { dueAt, restUntil: dueAt, failure: { kind: 'storageFull' } });
  }
  await putPictureStep(job, ended.changes, ended.failure, now);
}

interface EndedStep {
  outcome: PictureOutcome;
  /** Changes to the job. */
  changes: PictureStepChanges;
  /** Why the job may have to wait. */
  failure: FeedFailure | null;
}

/** The site gave an answer about the picture, even if it said that there is none. */
const succeeded = (outcome: PictureOutcome, now: number): EndedStep => ({
  outcome,
  changes: { failures: 0, restUntil: 0, dueAt: now + pictureBounds.requestDelay },
  failure: null,
});

function failed(job: PictureJob, picture: MediaRow, failure: FeedFailure, env: Env): EndedStep {
  const now = env.now();
  const refusal = refusalOf(failure);
  if (refusal) return succeeded({ kind: 'refused', refusal }, now);
  const turn = failedTurn(failure, picture, job, { now, random: env.random() });
  const { failures, nextTryAt } = turn;
  // A site that refuses all requests for a while says nothing about this picture in particular.
  const isAboutSite = ['rateLimited', 'challenge'].includes(failure.kind) && !turn.isOwn;
  const isGivenUp = failures >= pictureBounds.maxFailures && !isAboutSite;
  return {
    outcome: isGivenUp
      ? { kind: 'refused', refusal: 'failed' }
      : { kind: 'waits', failures, nextTryAt },
    changes: {
      ...turn.job,
      dueAt: Math.max(turn.job.restUntil, now + pictureBounds.requestDelay),
    },
    failure,
  };
}

/** Why a picture is given up without a retry. */
function refusalOf(failure: FeedFailure): PictureRefusal | null {
  if (isNotFound(failure)) return 'gone';
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
  const request = { url, purpose: 'pictures', bounds: pictureBounds } as const;
  const { result, trace } = await sendRequest(request, env, log);
  if (!result.ok) return result;
  // The content security policy blocks other hosts. If a browser does not apply it to redirects, the bytes are dropped
  // here.
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
  await countDecoding(url);
  const drawn = await env.resizePicture(new Blob([bytes], { type: file.type }), file.isAnimated);
  return ok(drawn ? { kind: 'stored', ...drawn } : { kind: 'refused', refusal: 'notPicture' });
}
