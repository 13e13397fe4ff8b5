import type { RefreshPlan } from '../../article/ingest/refresh-plan.ts';
import { oldestOf } from '../../article/model/coverage.ts';
import { type FeedFailure, isNotFound } from '../../feed/failure.ts';
import { pagedUrl } from '../../feed/paged-url.ts';
import { checkAfterFailure } from '../../feed/schedule.ts';
import { pollBounds } from '../../site/bounds.ts';
import { channelSource } from '../../site/channels.ts';
import type { NewestOfFeed } from '../../store/articles/article-rows.ts';
import { newestOfFeed } from '../../store/articles/articles.ts';
import { readChannel } from '../../store/articles/channels.ts';
import { postponeOtherPages, putJobStep, readGapJob } from '../../store/articles/jobs.ts';
import {
  saveBackfillPage,
  saveFailedStep,
  saveFeedEnd,
} from '../../store/ingest/save-backfill-page.ts';
import type { RequestRow } from '../../store/rows/channels.ts';
import { type BackfillJob, type GapJob, never } from '../../store/rows/jobs.ts';
import type { Env } from '../env.ts';
import { honorRetryAfter } from '../honor-retry-after.ts';
import { hasRules } from '../rules/current-judge.ts';
import { type FeedPage, fetchFeedPage } from './fetch-feed-page.ts';

type PagingJob = GapJob | BackfillJob;

/** Fetches a job's next older page and stores it together with the job's progress. */
export async function fetchBackfillPage(job: PagingJob, env: Env): Promise<void> {
  const channel = await readChannel(job.channel);
  const { url } = channel;
  // The feed's address is unknown; a poll has to find it first.
  if (url === null) return putJobStep(job, { dueAt: env.now() + pollBounds.firstRetry });
  const gap = job.type === 'backfill' ? await readGapJob(job.channel) : undefined;
  // Before an archive is read, the gap job loads what was published while the computer slept.
  if (gap?.stuck === null)
    return putJobStep(job, { dueAt: Math.max(env.now(), gap.dueAt) + pollBounds.requestDelay });
  const log: RequestRow[] = [];
  const source = channelSource(job.channel);
  await postponeOtherPages(job, env.now() + pollBounds.requestDelay);
  const { result } = await fetchFeedPage({ url: pagedUrl(url, job.page), source }, env, log);
  if (!result.ok) return stepFailed(job, result.failure, log, env);
  const { items, rejects, isCut } = result.value;
  // The next page would begin behind articles that nobody has read.
  if (isCut) return stepFailed(job, { kind: 'badXml' }, log, env);
  if (items + rejects === 0) return saveFeedEnd(job, atEnd(job), log);
  // A page whose items are all unusable does not end the feed.
  const newest = job.type === 'backfill' ? await newestOfFeed(job.channel) : undefined;
  // A site that ignores the page number returns the first page every time, and backfill would never end.
  const isFirstPage = result.value.drafts.some((draft) => draft.url === newest?.first.url);
  if (items === 0 || isFirstPage) return stepFailed(job, { kind: 'empty' }, log, env);
  const now = env.now();
  const newsAt = newest ? newsTime(result.value, newest, now) : null;
  // The page has news, so there may be a gap that only a poll can detect. Articles that the poll brings are unread.
  if (newsAt !== null && newsAt > (channel.succeededAt ?? 0)) {
    const dueAt = Math.max(now, channel.nextDueAt) + pollBounds.requestDelay;
    return saveFailedStep(job, { dueAt }, log);
  }
  await storePage(job, result.value, log, now);
}

/** The latest publication time on a page, if it is newer than the newest stored article; otherwise `null`. */
function newsTime({ drafts }: FeedPage, newest: NewestOfFeed, now: number): number | null {
  const times = drafts.flatMap(({ publishedAt }) => publishedAt ?? []);
  const latest = Math.max(...times.filter((at) => at <= now));
  return latest > newest.sortAt ? latest : null;
}

async function storePage(
  job: PagingJob,
  page: FeedPage,
  log: RequestRow[],
  now: number,
): Promise<void> {
  const stored = { drafts: page.drafts, log, now, hasRules: await hasRules() };
  if (job.type === 'gap') {
    const next = (_plan: RefreshPlan, isGapless: boolean) =>
      isGapless ? null : nextGapJob(job, now);
    await saveBackfillPage({ ...stored, job, next });
  } else {
    const oldest = oldestOf(page.drafts, now);
    const next = (plan: RefreshPlan) =>
      nextBackfillJob(job, plan.added.length + plan.returned.length, oldest, now);
    await saveBackfillPage({ ...stored, job, next });
  }
}

function nextGapJob(job: GapJob, now: number): GapJob {
  const pages = job.pages + 1;
  const next: GapJob = { ...job, ...stepDone(job, now), pages };
  return pages < pollBounds.maxGapPages ? next : { ...next, dueAt: never, stuck: 'pages' };
}

function nextBackfillJob(
  job: BackfillJob,
  added: number,
  oldest: number | null,
  now: number,
): BackfillJob {
  return {
    ...job,
    ...stepDone(job, now),
    pages: job.pages + 1,
    articles: job.articles + added,
    oldest,
  };
}

const stepDone = (job: PagingJob, now: number) => ({
  page: job.page + 1,
  dueAt: now + pollBounds.requestDelay,
  failures: 0,
  failure: null,
});

/** WordPress answers 404 for a page after the last one; any other failure is retried later. */
async function stepFailed(
  job: PagingJob,
  failure: FeedFailure,
  log: readonly RequestRow[],
  env: Env,
): Promise<void> {
  if (isNotFound(failure)) return saveFeedEnd(job, atEnd(job), log);
  const failures = job.failures + 1;
  const now = env.now();
  const { at } = checkAfterFailure(failure, failures, { now, random: env.random() });
  await saveFailedStep(job, { failures, failure, dueAt: at }, log);
  await honorRetryAfter(job.channel, failure, now);
}

const atEnd = ({ type }: PagingJob): Partial<PagingJob> =>
  type === 'gap'
    ? { dueAt: never, failure: null, stuck: 'feedEnds' }
    : { dueAt: never, failure: null, state: 'done' };
