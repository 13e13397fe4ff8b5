import type { FeedFailure } from '../../feed/failure.ts';
import {
  askedFor,
  checkAfterFailure,
  checkAfterSuccess,
  type ScheduleInput,
} from '../../feed/schedule.ts';
import { isConditional } from '../../feed/validators.ts';
import { type ChannelSource, pollBounds, site } from '../../site/site.ts';
import type { ChannelRow } from '../../store/db/rows/channels.ts';
import type { Page, Same } from './fetch-feed-page.ts';
import type { Polled } from './poll-channel.ts';

/** The channel's row after a poll that succeeded, changed or not. */
export function afterSuccess(
  channel: ChannelRow,
  polled: Polled,
  value: Page | Same,
  schedule: ScheduleInput,
): ChannelRow {
  const { now } = schedule;
  const read = value.kind === 'page' ? fromPage(value) : {};
  const wishes = { rest: channel.rest, silence: channel.silence, ...read };
  const rest = Math.max(wishes.rest ?? 0, value.freshFor ?? 0);
  const next = checkAfterSuccess(schedule, { rest, silence: wishes.silence });
  return {
    ...channel,
    ...read,
    ...value.validators,
    ...adoptRedirect(channel, polled, now),
    headers: polled.trace?.headers ?? channel.headers,
    sameBodies: sameBodiesAfter(channel, polled, value),
    unconditionalAt: isConditional(polled.sent) ? channel.unconditionalAt : now,
    retired: [...new Set([...channel.retired, ...polled.gone])],
    walkedAt: polled.walked ? now : channel.walkedAt,
    checkedAt: now,
    succeededAt: now,
    nextDueAt: next.at,
    reason: next.reason,
    ...wellAgain,
  };
}

/** Only a 304 to this ETag shows that it is understood; one to the date alone says nothing about it, nor does a new document. */
function sameBodiesAfter(
  { sameBodies }: ChannelRow,
  { sent }: Polled,
  { kind }: Page | Same,
): number {
  if (kind === 'notModified' && sent.etag !== null) return 0;
  return kind === 'sameBody' && isConditional(sent) ? sameBodies + 1 : sameBodies;
}

const wellAgain = {
  notBefore: 0,
  failures: 0,
  missing: 0,
  failingSince: null,
  failure: null,
  offlineLooks: 0,
} as const;

const fromPage = ({ bodyHash, rest, silence, items, rejects }: Page) => ({
  bodyHash,
  rest,
  silence,
  items,
  rejects,
});

/**
 * `fetch` does not tell a permanent redirect from a passing one. What has led to the same place of the same site again and again
 * over a day is taken for permanent.
 */
function adoptRedirect(
  channel: ChannelRow,
  { url, found, trace }: Polled,
  now: number,
): Pick<ChannelRow, 'url' | 'found' | 'redirect'> {
  const target = trace?.finalUrl ?? url;
  if (target === null || target === url || !target.startsWith(`${site.origin}/`)) {
    return { url, found, redirect: null };
  }
  const before = channel.redirect?.url === target ? channel.redirect : null;
  const redirect = {
    url: target,
    since: before?.since ?? now,
    successes: (before?.successes ?? 0) + 1,
  };
  const { successes, overMs } = pollBounds.redirect;
  if (redirect.successes >= successes && now - redirect.since >= overMs) {
    return { url: target, found: 'redirect', redirect: null };
  }
  return { url, found, redirect };
}

/** The channel's row after a poll that failed. Validators and everything learnt from the last good answer stay. */
export function afterFailure(
  source: ChannelSource,
  channel: ChannelRow,
  polled: Polled,
  failure: FeedFailure,
  schedule: ScheduleInput,
): ChannelRow {
  const { now } = schedule;
  const seen: ChannelRow = {
    ...channel,
    headers: polled.trace?.headers ?? channel.headers,
    retired: [...new Set([...channel.retired, ...polled.gone])],
    walkedAt: polled.walked ? now : channel.walkedAt,
    checkedAt: now,
    offlineLooks: 0,
  };
  if (isAbsent(source, channel, failure)) {
    return { ...seen, nextDueAt: now + pollBounds.absent, reason: 'absent' };
  }
  const after: ChannelRow = { ...seen, ...failed(channel, failure, schedule) };
  if (!polled.walked || !seen.retired.includes(seen.url ?? '')) return after;
  // Without an address to ask, a poll is a walk, and that is for once a day.
  return { ...after, nextDueAt: Math.max(after.nextDueAt, now + pollBounds.walkAgain.every) };
}

function failed(channel: ChannelRow, failure: FeedFailure, schedule: ScheduleInput) {
  const failures = channel.failures + 1;
  const next = checkAfterFailure(failure, failures, schedule);
  return {
    nextDueAt: next.at,
    reason: next.reason,
    notBefore: askedFor(failure, schedule.now),
    failures,
    missing: isMissing(failure) ? channel.missing + 1 : 0,
    failingSince: channel.failingSince ?? schedule.now,
    failure,
    lastFailure: { failure, at: schedule.now },
  };
}

/** Whether there was no feed at the address, which it may have left for another. */
const isMissing = (failure: FeedFailure): boolean =>
  failure.kind === 'notFeed' || (failure.kind === 'http' && failure.status === 404);

/** A channel that the site need not have, was never found, and was answered for: simply not there. */
function isAbsent(source: ChannelSource, channel: ChannelRow, failure: FeedFailure): boolean {
  if (source.required || channel.url !== null) return false;
  return ['http', 'gone', 'notFeed', 'badXml', 'empty'].includes(failure.kind);
}
