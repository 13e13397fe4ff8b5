import { oldestOf } from '../../article/model/coverage.ts';
import { isNotFound, isRefusal } from '../../feed/failure.ts';
import { pagedUrl } from '../../feed/paged-url.ts';
import { validatorsToSend } from '../../feed/validators.ts';
import { pollBounds, recheckBounds } from '../../site/bounds.ts';
import { channelSource, newsChannel } from '../../site/channels.ts';
import { countEverStored, newestOfFeed } from '../../store/articles/articles.ts';
import { readChannel } from '../../store/articles/channels.ts';
import { coveredSince, readCoverage } from '../../store/articles/coverage.ts';
import { endJob, postponeOtherPages, readJobs } from '../../store/articles/jobs.ts';
import {
  type RecheckStep,
  saveRecheckPage,
  saveRecheckStep,
} from '../../store/ingest/save-recheck-page.ts';
import type { Recheck, RecheckedPage, RequestRow } from '../../store/rows/channels.ts';
import { isFeedPageJob, type JobRow, never, type RecheckJob } from '../../store/rows/jobs.ts';
import type { Env } from '../env.ts';
import { honorRetryAfter } from '../honor-retry-after.ts';
import { hasRules } from '../rules/current-judge.ts';
import {
  type FeedPage,
  fetchFeedPage,
  type RequestCondition,
  type UnchangedFeed,
} from './fetch-feed-page.ts';

const firstOther = recheckBounds.newest[1] + 1;

/**
 * After a poll: once a day, queues the pages of the news feed to recheck for edits. Which pages does not depend on what
 * the user has read, saved or highlighted.
 */
export async function ensureRecheckJob(now: number): Promise<void> {
  const { id, succeededAt, failure, recheck } = await readChannel(newsChannel.id);
  if (succeededAt === null || failure !== null) return;
  // The first poll has just brought the newest page, and no older pages are stored yet.
  const before = recheck ?? { startedAt: now, nextPage: firstOther, endsBefore: null, pages: {} };
  if (recheck && Math.abs(now - recheck.startedAt) < recheckBounds.every) return;
  if (recheck && (await readJobs()).some(readsPages)) return;
  await saveRecheckStep({
    channel: id,
    recheck: { ...before, startedAt: now },
    job: null,
    next: recheck ? newJob(recheck, now) : null,
    log: [],
  });
}

/** Whether a job requests pages of a feed as well, and waits neither for the user nor after a failure. */
const readsPages = (job: JobRow): boolean =>
  isFeedPageJob(job) && job.dueAt < never && !('failures' in job && job.failures);

/** The pages of a day; after one that was refused, the others come first and that one last. */
function newJob({ nextPage }: Recheck, now: number, refused?: number): RecheckJob {
  const { newest, othersPerDay } = recheckBounds;
  const others = Array.from({ length: othersPerDay }, (_, at) => nextPage + at);
  return {
    type: 'recheck',
    kind: 'recheck',
    channel: newsChannel.id,
    dueAt: now + pollBounds.requestDelay,
    left: refused
      ? [
          ...others,
          ...newest.toSorted((one, other) => Number(one === refused) - Number(other === refused)),
        ]
      : [...newest, ...others],
  };
}

/**
 * Rechecks the next page of the day. If it fails, the other pages still get their turns, and it waits for the next day.
 * If the site refuses requests, rechecking rests for a day.
 */
export async function recheckPage(job: RecheckJob, env: Env): Promise<void> {
  const { url, recheck, items, sameBodies } = await readChannel(job.channel);
  const [page] = job.left;
  const since = coveredSince(await readCoverage(job.channel));
  const isCrowded = (await readJobs()).some(
    (other) => other.kind !== job.kind && readsPages(other),
  );
  if (
    url === null ||
    !recheck ||
    page === undefined ||
    since === Number.POSITIVE_INFINITY ||
    isCrowded
  )
    return endJob(job);
  const address = pagedUrl(url, page);
  const known = recheck.pages[address];
  const condition = known && conditionOf(known, sameBodies, env.now());
  const log: RequestRow[] = [];
  const source = channelSource(job.channel);
  await postponeOtherPages(job, env.now() + pollBounds.requestDelay);
  const { result } = await fetchFeedPage({ url: address, source, condition }, env, log);
  const now = env.now();
  const step = { channel: job.channel, recheck: { ...recheck, startedAt: now }, log };
  const isBeyond = await isBeyondStored(page, items);
  // The feed ends before this page. A new feed may have no more than its first one.
  const end = nextStep(step, job, now, true);
  end.recheck.endsBefore = isBeyond ? null : page;
  if (!result.ok) {
    const { failure } = result;
    const passed = nextStep(step, job, now, isBeyond);
    if (isRefusal(failure)) {
      const dueAt = now + recheckBounds.every;
      passed.next = { ...newJob(passed.recheck, now, page), dueAt };
    }
    // WordPress answers 404 for a page after the last one.
    await saveRecheckStep(isNotFound(failure) ? end : passed);
    return honorRetryAfter(job.channel, failure, now);
  }
  const { value } = result;
  if (value.kind === 'page' && (await isNoOlderPage(job, value))) return saveRecheckStep(end);
  const read = pageAfter(value, known, now);
  // This page reaches the oldest article of the covered period.
  const isLast = read.oldest !== null && read.oldest <= since;
  const endsBefore = isLast || page >= (recheck.endsBefore ?? 0) ? null : recheck.endsBefore;
  const pages = withPage(recheck.pages, address, read);
  const next = nextStep(
    { ...step, recheck: { ...step.recheck, endsBefore, pages } },
    job,
    now,
    isLast,
  );
  if (value.kind === 'page')
    await saveRecheckPage(value.drafts, next, { now, since, hasRules: await hasRules() });
  else await saveRecheckStep(next);
}

/** The server treats the validators of all pages alike, so what polls have learned about them applies here. */
const conditionOf = (known: RecheckedPage, sameBodies: number, now: number): RequestCondition => ({
  validators: validatorsToSend({ ...known, sameBodies, unconditionalAt: null }, now),
  bodyHash: known.bodyHash,
});

/** Whether a page is empty, or is the first page again because the site ignores the page number. */
async function isNoOlderPage(
  { channel }: RecheckJob,
  { drafts, items }: FeedPage,
): Promise<boolean> {
  const newest = await newestOfFeed(channel);
  return items === 0 || drafts.some(({ url }) => url === newest?.first.url);
}

/**
 * Whether all articles would fit on this page and those before it. Removed ones count as well, or the order of requests
 * would tell what was read.
 */
const isBeyondStored = async (page: number, perPage: number): Promise<boolean> =>
  (await countEverStored()) <= page * perPage;

/** The remembered pages, with this one as the latest. */
function withPage(known: Recheck['pages'], address: string, page: RecheckedPage): Recheck['pages'] {
  const { [address]: _before, ...others } = known;
  const pages = Object.entries({ ...others, [address]: page });
  return Object.fromEntries(pages.slice(-recheckBounds.maxRemembered));
}

const pageAfter = (
  value: FeedPage | UnchangedFeed,
  known: RecheckedPage | undefined,
  now: number,
): RecheckedPage =>
  value.kind === 'page'
    ? { ...value.validators, bodyHash: value.bodyHash, oldest: oldestOf(value.drafts, now) }
    : { bodyHash: null, oldest: null, ...known, ...value.validators };

/** The step after a page: the next page of the day. After the last page, the older pages start over. */
function nextStep(
  step: Pick<RecheckStep, 'channel' | 'recheck' | 'log'>,
  job: RecheckJob,
  now: number,
  isLast: boolean,
): RecheckStep {
  const { recheck } = step;
  const [page = firstOther, ...others] = job.left;
  const left = others.filter((other) => !isLast || other < page);
  const nextPage = isLast ? firstOther : Math.max(recheck.nextPage, page + 1);
  return {
    ...step,
    job,
    recheck: { ...recheck, nextPage },
    next: left.length === 0 ? null : { ...job, left, dueAt: now + pollBounds.requestDelay },
  };
}
