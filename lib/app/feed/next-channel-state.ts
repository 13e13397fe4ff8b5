import { type FeedFailure, isNotFound } from '../../feed/failure.ts';
import {
  checkAfterFailure,
  checkAfterSuccess,
  retryAfterTime,
  type ScheduleInput,
  walkInterval,
} from '../../feed/schedule.ts';
import { isConditional } from '../../feed/validators.ts';
import { pollBounds } from '../../site/bounds.ts';
import type { ChannelSource } from '../../site/channels.ts';
import type { ChannelRow } from '../../store/rows/channels.ts';
import type { FeedPage, UnchangedFeed } from './fetch-feed-page.ts';
import type { PollResponse } from './poll-channel.ts';

/** The channel's row after a successful poll, changed or not. */
export function channelAfterSuccess(
  channel: ChannelRow,
  response: PollResponse,
  value: FeedPage | UnchangedFeed,
  schedule: ScheduleInput,
): ChannelRow {
  const { now } = schedule;
  const read = value.kind === 'page' ? fromPage(value) : {};
  const hints = {
    requestedInterval: channel.requestedInterval,
    skipWindow: channel.skipWindow,
    ...read,
    freshFor: value.freshFor,
  };
  const next = checkAfterSuccess(schedule, hints);
  return {
    ...channel,
    ...afterRequests(channel, response, now),
    ...read,
    ...value.validators,
    freshFor: value.freshFor,
    // A redirect is followed but never adopted: `fetch` hides whether it is permanent.
    url: response.url,
    found: response.found,
    sameBodies: nextSameBodies(channel, response, value),
    unconditionalAt: isConditional(response.sentValidators) ? channel.unconditionalAt : now,
    succeededAt: now,
    nextDueAt: next.at,
    reason: next.reason,
    ...clearedFailure,
  };
}

/** What the requests of a poll leave, whatever came of it. */
const afterRequests = (channel: ChannelRow, response: PollResponse, now: number) => ({
  headers: response.trace?.headers ?? channel.headers,
  retired: [...new Set([...channel.retired, ...response.goneUrls])],
  walkedAt: response.rediscovered ? now : channel.walkedAt,
  checkedAt: now,
});

/** Only a 304 to a request with this ETag proves that the server compares it. */
function nextSameBodies(
  { sameBodies }: ChannelRow,
  { sentValidators }: PollResponse,
  { kind }: FeedPage | UnchangedFeed,
): number {
  if (kind === 'notModified' && sentValidators.etag !== null) return 0;
  return kind === 'sameBody' && isConditional(sentValidators) ? sameBodies + 1 : sameBodies;
}

const clearedFailure = {
  notBefore: 0,
  failures: 0,
  missing: 0,
  failingSince: null,
  failure: null,
  goneAt: null,
  offlineChecks: 0,
} as const;

const fromPage = (page: FeedPage) => ({
  bodyHash: page.bodyHash,
  requestedInterval: page.requestedInterval,
  skipWindow: page.skipWindow,
  items: page.items,
  rejects: page.rejects,
  isUnclosed: page.isUnclosed,
});

/** The channel's row after a failed poll. Validators and everything learned from the last success stay. */
export function channelAfterFailure(
  source: ChannelSource,
  channel: ChannelRow,
  response: PollResponse,
  failure: FeedFailure,
  schedule: ScheduleInput,
): ChannelRow {
  const { now } = schedule;
  const seen: ChannelRow = {
    ...channel,
    ...afterRequests(channel, response, now),
    goneAt:
      channel.goneAt ?? (response.rediscovered || response.goneUrls.length === 0 ? null : now),
    offlineChecks: 0,
  };
  // A failure that was recorded before is over: the site has answered.
  if (isAbsent(source, channel, failure)) {
    const nextDueAt = now + pollBounds.absentRecheck;
    return { ...seen, ...clearedFailure, nextDueAt, reason: 'absent' };
  }
  const after: ChannelRow = { ...seen, ...failureFields(channel, failure, schedule) };
  if (seen.goneAt === null) return after;
  // Without a known address each poll walks all candidates.
  const wait = walkInterval(now - seen.goneAt, failure);
  return { ...after, nextDueAt: Math.max(after.nextDueAt, now + wait) };
}

function failureFields(channel: ChannelRow, failure: FeedFailure, schedule: ScheduleInput) {
  const failures = channel.failures + 1;
  const next = checkAfterFailure(failure, failures, schedule);
  return {
    nextDueAt: next.at,
    reason: next.reason,
    notBefore: retryAfterTime(failure, schedule.now),
    failures,
    missing: isMissing(failure) ? channel.missing + 1 : 0,
    failingSince: channel.failingSince ?? schedule.now,
    failure: afterPassedCheck(channel.failure, failure),
    lastFailure: { failure, at: schedule.now },
  };
}

/** The failure to record; a bot check that reappears although the user has passed it is recorded as passed in vain. */
const afterPassedCheck = (before: FeedFailure | null, failure: FeedFailure): FeedFailure =>
  failure.kind === 'challenge' && before?.kind === 'challenge' && before.passed
    ? { kind: 'challenge', passed: 'inVain' }
    : failure;

/** Whether the address serves no feed; the feed may have moved. */
const isMissing = (failure: FeedFailure): boolean =>
  failure.kind === 'notFeed' || isNotFound(failure);

/** Whether an optional channel was never found although the site answered, so that it does not exist. */
function isAbsent(source: ChannelSource, channel: ChannelRow, failure: FeedFailure): boolean {
  if (source.required || channel.url !== null) return false;
  return ['http', 'gone', 'notFeed', 'badXml', 'empty'].includes(failure.kind);
}
