import { isDrawing, isHuge, readPictureFile } from '../../article/pictures/picture-file.ts';
import type { PictureRefusal } from '../../article/pictures/picture-retention.ts';
import { isChallengePage } from '../../feed/challenge.ts';
import { type FeedFailure, isRefusal, wasAnswered } from '../../feed/failure.ts';
import { checkAfterFailure } from '../../feed/schedule.ts';
import { noValidators } from '../../feed/validators.ts';
import { readSettings } from '../../platform/settings.ts';
import { err, ok, type Result } from '../../result.ts';
import { pictureBounds, pollBounds, site } from '../../site/site.ts';
import { putStep, readPictureJob } from '../../store/articles/jobs.ts';
import {
  alignPictures,
  countTry,
  hasFreshWanted,
  nextWanted,
  type PictureOutcome,
  putPictureStep,
  savePictureOutcome,
} from '../../store/media/pictures.ts';
import { isFull, reopen } from '../../store/retention/quota.ts';
import type { LogRow } from '../../store/db/rows/channels.ts';
import type { PictureJob } from '../../store/db/rows/jobs.ts';
import { request } from '../feed/fetch-feed-page.ts';
import { keepQuietIfAsked } from '../feed/honor-retry-after.ts';
import type { Outside } from '../env.ts';

/** After articles came: notes what is to be fetched for them, so that a page can say that it will be. */
export async function lookAtPictures(now: number): Promise<void> {
  const job = await readPictureJob();
  if (job?.look) await alignPictures((await readSettings()).pictures, now);
}

/** Fetches the next picture that is wanted and stores it; the place in the work is in the pictures' own rows. */
export async function fetchNextPicture(job: PictureJob, outside: Outside): Promise<void> {
  const picture = await nextWanted();
  if (!picture) return putPictureStep({ ...job, dueAt: outside.now() });
  const { url } = picture;
  const log: LogRow[] = [];
  if (picture.failures >= pictureBounds.failures) {
    // Workers have died of it.
    await savePictureOutcome(url, { kind: 'failed' }, log, outside.now());
    return putPictureStep({ ...job, dueAt: outside.now() });
  }
  const fetched = await fetchPicture(url, outside, log);
  const outcome = fetched.ok ? fetched.value : afterFailure(fetched.failure);
  if (!fetched.ok) await keepQuietIfAsked('news', fetched.failure, outside.now());
  try {
    await savePictureOutcome(url, outcome, log, outside.now());
  } catch (error) {
    if (!isFull(error)) throw error;
    // A picture is not worth a text: nothing makes room for it.
    await reopen();
    return putStep({
      ...job,
      dueAt: outside.now() + pollBounds.waitAtMost,
      failure: { kind: 'storageFull' },
    });
  }
  await putPictureStep(await nextStep(job, fetched.ok ? null : fetched.failure, outside));
}

/** A step went well where the site gave an answer about the picture, were it that there is none. */
async function nextStep(
  job: PictureJob,
  failure: FeedFailure | null,
  outside: Outside,
): Promise<PictureJob> {
  const now = outside.now();
  if (!failure || refusalOf(failure)) {
    return { ...job, failures: 0, failure: null, dueAt: now + pictureBounds.pace };
  }
  const failures = job.failures + 1;
  // One picture that the site cannot give says nothing about the others, as long as they do come.
  const isItsOwn = wasAnswered(failure) && !isRefusal(failure);
  if (isItsOwn && failures < pictureBounds.failures && (await hasFreshWanted())) {
    return { ...job, failures, failure: null, dueAt: now + pictureBounds.pace };
  }
  const { at } = checkAfterFailure(failure, failures, {
    now,
    interval: 0,
    random: outside.random(),
  });
  return { ...job, failures, failure, dueAt: at };
}

function afterFailure(failure: FeedFailure): PictureOutcome {
  const why = refusalOf(failure);
  if (why) return { kind: 'refused', why };
  const isAboutSite = ['rateLimited', 'challenge'].includes(failure.kind);
  return { kind: isAboutSite ? 'waits' : 'failed' };
}

/** Why a picture is given up at once: asking again would not change that. */
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

/** Asks for a picture and makes of it what is kept. */
async function fetchPicture(
  url: string,
  outside: Outside,
  log: LogRow[],
): Promise<Result<PictureOutcome, FeedFailure>> {
  const { result, trace } = await request(
    url,
    noValidators,
    { id: 'pictures' },
    outside,
    log,
    pictureBounds,
  );
  if (!result.ok) return result;
  if (result.value.kind === 'unchanged') return err({ kind: 'http', status: 304 });
  // The policy lets no other host answer; should a browser not hold to it, the bytes are not used.
  if (!trace.finalUrl.startsWith(site.home)) return err({ kind: 'unreachable' });
  return judge(url, result.value.bytes, outside);
}

async function judge(
  url: string,
  bytes: Uint8Array<ArrayBuffer>,
  outside: Outside,
): Promise<Result<PictureOutcome, FeedFailure>> {
  const file = readPictureFile(bytes);
  if (!file) {
    if (isDrawing(bytes)) return ok({ kind: 'refused', why: 'drawing' });
    if (isChallengePage(new TextDecoder().decode(bytes))) return err({ kind: 'challenge' });
    return ok({ kind: 'refused', why: 'notPicture' });
  }
  if (isHuge(file)) return ok({ kind: 'refused', why: 'tooLarge' });
  await countTry(url);
  const drawn = await outside.draw(new Blob([bytes], { type: file.type }), file.isAnimated);
  return ok(drawn ? { kind: 'stored', ...drawn } : { kind: 'refused', why: 'notPicture' });
}
