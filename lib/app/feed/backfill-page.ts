import type { Plan } from '../../article/ingest/refresh-plan.ts';
import type { FeedFailure } from '../../feed/failure.ts';
import { pageUrl } from '../../feed/paged-url.ts';
import { checkAfterFailure } from '../../feed/schedule.ts';
import { channelSource, pollBounds } from '../../site/site.ts';
import { newestOf } from '../../store/articles/articles.ts';
import { readChannel } from '../../store/articles/channels.ts';
import { putStep } from '../../store/articles/jobs.ts';
import type { LogRow } from '../../store/db/rows/channels.ts';
import { type ArchiveJob, type GapJob, never } from '../../store/db/rows/jobs.ts';
import { saveFailedStep, saveFeedEnd, saveOlderPage } from '../../store/ingest/save-backfill-page.ts';
import { oldestOf } from '../../store/ingest/save-refresh.ts';
import { fetchPage, type Page, unconditional } from './fetch-feed-page.ts';
import { keepQuietIfAsked } from './honor-retry-after.ts';
import type { Outside } from '../env.ts';

type PagingJob = GapJob | ArchiveJob;

/** Fetches the next older page for a job and stores it with the job's place behind it. */
export async function fetchOlderPage(job: PagingJob, outside: Outside): Promise<void> {
  const { url } = await readChannel(job.channel);
  // The feed is being looked for; the poll that finds it goes first.
  if (url === null) return putStep({ ...job, dueAt: outside.now() + pollBounds.firstRetry });
  const log: LogRow[] = [];
  const address = pageUrl(url, job.page);
  const { result } = await fetchPage(
    address,
    channelSource(job.channel),
    unconditional,
    outside,
    log,
  );
  if (!result.ok) return stepFailed(job, result.failure, log, outside);
  // Without a condition there is no other success.
  if (result.value.kind !== 'page') return stepFailed(job, { kind: 'empty' }, log, outside);
  if (result.value.items === 0) return saveFeedEnd(atEnd(job), log);
  if (await isFirstPage(job, result.value)) return stepFailed(job, { kind: 'empty' }, log, outside);
  await storePage(job, result.value, log, outside.now());
}

/** A site that does not turn the page brings the first one for ever, and an archive would never end. */
async function isFirstPage({ type, channel }: PagingJob, { drafts }: Page): Promise<boolean> {
  if (type !== 'archive') return false;
  const newest = await newestOf(channel);
  return drafts.some(({ url }) => url === newest?.url);
}

async function storePage(job: PagingJob, page: Page, log: LogRow[], now: number): Promise<void> {
  const stored = { drafts: page.drafts, log, now };
  if (job.type === 'gap') {
    const next = (_plan: Plan, isWhole: boolean) => (isWhole ? null : nextGapPage(job, now));
    await saveOlderPage({ ...stored, job, next, unread: true });
  } else {
    const oldest = oldestOf(page.drafts, now);
    const next = (plan: Plan) =>
      nextArchivePage(job, plan.added.length + plan.returned.length, oldest, now);
    await saveOlderPage({ ...stored, job, next, unread: false });
  }
}

function nextGapPage(job: GapJob, now: number): GapJob {
  const pages = job.pages + 1;
  const next: GapJob = { ...job, ...stepDone(job, now), pages };
  return pages < pollBounds.gapPages ? next : { ...next, dueAt: never, stuck: 'pages' };
}

function nextArchivePage(
  job: ArchiveJob,
  added: number,
  oldest: number | null,
  now: number,
): ArchiveJob {
  return {
    ...job,
    ...stepDone(job, now),
    pages: job.pages + 1,
    articles: job.articles + added,
    oldest: oldest ?? job.oldest,
  };
}

const stepDone = (job: PagingJob, now: number) => ({
  page: job.page + 1,
  dueAt: now + pollBounds.pace,
  failures: 0,
  failure: null,
});

/** WordPress answers 404 for a page behind the last; anything else is a failure that is tried again later. */
async function stepFailed(
  job: PagingJob,
  failure: FeedFailure,
  log: readonly LogRow[],
  outside: Outside,
): Promise<void> {
  if (failure.kind === 'http' && failure.status === 404) return saveFeedEnd(atEnd(job), log);
  const failures = job.failures + 1;
  const now = outside.now();
  const { at } = checkAfterFailure(failure, failures, {
    now,
    interval: 0,
    random: outside.random(),
  });
  await saveFailedStep({ ...job, failures, failure, dueAt: at }, log);
  await keepQuietIfAsked(job.channel, failure, now);
}

const atEnd = (job: PagingJob): PagingJob =>
  job.type === 'gap'
    ? { ...job, dueAt: never, failure: null, stuck: 'feedEnds' }
    : { ...job, dueAt: never, failure: null, state: 'done' };
