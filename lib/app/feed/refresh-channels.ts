import { type FeedFailure, hasResponse } from '../../feed/failure.ts';
import { checkWhileOffline } from '../../feed/schedule.ts';
import type { ChannelResult, RefreshResult } from '../../presenters/refresh.ts';
import { err, ok } from '../../result.ts';
import { pollBounds } from '../../site/bounds.ts';
import { type ChannelSource, channels } from '../../site/channels.ts';
import { notBeforeOf, readChannels, saveCheckOutcome } from '../../store/articles/channels.ts';
import { type ChannelRow, newChannel } from '../../store/rows/channels.ts';
import type { Env } from '../env.ts';
import { withManagedFeed } from './feed-address.ts';
import { refreshChannel } from './refresh-channel.ts';

/** `scheduled` is the alarm, which polls only channels that are due; `manual` is the user, who wants news now. */
export type RefreshTrigger = 'scheduled' | 'manual';

/** What is known before the polls begin, so that the first request can start at once. */
export interface KnownBeforePolls {
  /** Every channel that has been polled before. */
  rows: readonly ChannelRow[];
  /** Whether the site may be requested. */
  hasAccess: boolean;
  /** Time between two polls, in ms. */
  interval: number;
  /** The news feed that a policy sets, if any. */
  feedUrl: string | null;
}

/** Polls the channels one after the other and stores what came. Must run under the `refresh` lock. */
export async function refreshChannels(
  trigger: RefreshTrigger,
  { rows: first, hasAccess, interval, feedUrl }: KnownBeforePolls,
  env: Env,
): Promise<RefreshResult> {
  const total = { added: 0, changed: 0, requested: false };
  let result: RefreshResult = ok(total);
  let rows: readonly ChannelRow[] | null = first;
  for (const source of channels) {
    // Pages may have written channel rows during the last poll.
    rows ??= await readChannels();
    const stored = rows.find(({ id }) => id === source.id) ?? newChannel(source.id);
    const channel = withManagedFeed(stored, feedUrl);
    if (!isDue(channel, trigger, env.now())) {
      if (trigger === 'manual' && source.required && channel.failure)
        result = await queueRetry(channel, channel.failure, notBeforeOf(rows));
      continue;
    }
    if (!result.ok && isSiteFailure(result.failure.failure)) {
      // Another request to the same site would fail as well.
      await postpone(channel, result.failure.nextDueAt);
      continue;
    }
    const known = { notBefore: notBeforeOf(rows), hasAccess, interval };
    const polled = await refreshOne(source, channel, known, trigger, env);
    rows = null;
    total.requested = true;
    if (polled.ok) {
      total.added += polled.value.added;
      total.changed += polled.value.changed;
    } else if (source.required || !hasResponse(polled.failure.failure)) {
      result = polled;
    }
  }
  return result;
}

/**
 * Whether a channel is polled: by the alarm when it is due, manually unless the site has just answered. A channel that
 * was absent is checked once a day, whatever the trigger.
 */
function isDue(channel: ChannelRow, trigger: RefreshTrigger, now: number): boolean {
  const { nextDueAt, reason, checkedAt, failure } = channel;
  if (trigger === 'scheduled' || reason === 'absent') return nextDueAt <= now;
  const answered = checkedAt !== null && (failure === null || hasResponse(failure));
  // A check in the future was recorded before the clock was set back.
  return !answered || checkedAt > now || now - checkedAt >= pollBounds.minManualInterval;
}

/** Whether a failure concerns the whole site, because it can't be reached or refuses requests. */
const isSiteFailure = (failure: FeedFailure): boolean =>
  !hasResponse(failure) || ['rateLimited', 'challenge'].includes(failure.kind);

/** The site has just failed and the user asks again: schedules one request for the earliest time allowed. */
async function queueRetry(
  channel: ChannelRow,
  failure: FeedFailure,
  notBefore: number,
): Promise<RefreshResult> {
  const mayAskAt = Math.max((channel.checkedAt ?? 0) + pollBounds.minManualInterval, notBefore);
  const nextDueAt = Math.min(channel.nextDueAt, mayAskAt);
  await saveCheckOutcome({ ...channel, nextDueAt }, []);
  return err({ failure, nextDueAt, isQueued: true });
}

async function refreshOne(
  source: ChannelSource,
  channel: ChannelRow,
  { notBefore, hasAccess, interval }: { notBefore: number; hasAccess: boolean; interval: number },
  trigger: RefreshTrigger,
  env: Env,
): Promise<ChannelResult> {
  const now = env.now();
  if (notBefore > now) return deferForRetryAfter(channel, notBefore);
  if (!env.isOnline()) return deferOffline(channel, trigger, now);
  if (!hasAccess) return failWithoutPermission(channel, interval, now);
  return refreshChannel(source, channel, interval, env);
}

/** `Retry-After` applies to every address of the site. */
async function deferForRetryAfter(channel: ChannelRow, until: number): Promise<ChannelResult> {
  await postpone(channel, until);
  const failure = channel.failure ?? { kind: 'rateLimited', status: 429, retryAt: until };
  return err({ failure, nextDueAt: Math.max(channel.nextDueAt, until) });
}

/** Sends no request and counts no failure; the next check comes soon. */
async function deferOffline(
  channel: ChannelRow,
  trigger: RefreshTrigger,
  now: number,
): Promise<ChannelResult> {
  const { at, reason } = checkWhileOffline(channel.offlineChecks, now);
  const offlineChecks = channel.offlineChecks + 1;
  if (trigger === 'scheduled')
    await saveCheckOutcome({ ...channel, nextDueAt: at, reason, offlineChecks }, []);
  return err({ failure: { kind: 'offline' }, nextDueAt: at });
}

async function failWithoutPermission(
  channel: ChannelRow,
  interval: number,
  now: number,
): Promise<ChannelResult> {
  const nextDueAt = now + interval;
  const failed: ChannelRow = {
    ...channel,
    nextDueAt,
    reason: 'retry',
    failures: channel.failures + 1,
    failingSince: channel.failingSince ?? now,
    failure: { kind: 'noPermission' },
  };
  await saveCheckOutcome(failed, []);
  return err({ failure: { kind: 'noPermission' }, nextDueAt });
}

async function postpone(channel: ChannelRow, nextDueAt: number): Promise<void> {
  await saveCheckOutcome({ ...channel, nextDueAt: Math.max(channel.nextDueAt, nextDueAt) }, []);
}
