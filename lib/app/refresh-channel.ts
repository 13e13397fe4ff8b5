import type { FeedFailure } from '../feed/failure.ts';
import { dueAfterFailure, dueAfterSuccess, type ScheduleInput } from '../feed/schedule.ts';
import type { RefreshAnswer, Refreshed } from '../notice/answer.ts';
import { err, ok } from '../result.ts';
import { type ChannelSource, pollBounds } from '../site.ts';
import { saveOutcome } from '../store/channels.ts';
import type { ChannelRow } from '../store/rows.ts';
import { saveRefresh } from '../store/save-refresh.ts';
import type { Outside } from './outside.ts';
import { type Page, pollChannel } from './poll-channel.ts';

/** Polls one channel and stores what came of it, success or failure, with the time of the next poll. */
export async function refreshChannel(
  source: ChannelSource,
  channel: ChannelRow,
  interval: number,
  outside: Outside,
): Promise<RefreshAnswer> {
  const { log, result } = await pollChannel(source, channel, outside);
  const schedule: ScheduleInput = { now: outside.now(), interval, random: outside.random() };
  if (!result.ok) {
    const failed = afterFailure(source, channel, result.failure, schedule);
    await saveOutcome(failed, log);
    if (failed.failure === null) return ok({ added: 0, changed: 0 });
    return err({ failure: failed.failure, nextDueAt: failed.nextDueAt });
  }
  const well = { ...afterSuccess(channel, schedule), ...result.value.validators };
  if (result.value.kind === 'nothing') {
    await saveOutcome(well, log);
    return ok({ added: 0, changed: 0 });
  }
  return ok(await savePage(result.value, channel, well, log, schedule.now));
}

async function savePage(
  page: Page,
  before: ChannelRow,
  well: ChannelRow,
  log: Parameters<typeof saveOutcome>[1],
  now: number,
): Promise<Refreshed> {
  const { url, bodyHash, items, rejects, drafts } = page;
  const plan = await saveRefresh({
    drafts,
    channel: { ...well, url, bodyHash, items, rejects },
    log,
    now,
    announce: before.succeededAt !== null,
  });
  return { added: plan.added.length, changed: plan.changed.length };
}

function afterSuccess(channel: ChannelRow, schedule: ScheduleInput): ChannelRow {
  return {
    ...channel,
    checkedAt: schedule.now,
    succeededAt: schedule.now,
    nextDueAt: dueAfterSuccess(schedule),
    notBefore: 0,
    failures: 0,
    failingSince: null,
    failure: null,
    offlineLooks: 0,
  };
}

function afterFailure(
  source: ChannelSource,
  channel: ChannelRow,
  failure: FeedFailure,
  schedule: ScheduleInput,
): ChannelRow {
  const { now } = schedule;
  if (isAbsent(source, channel, failure)) {
    return { ...channel, checkedAt: now, nextDueAt: now + pollBounds.absent, offlineLooks: 0 };
  }
  const failures = channel.failures + 1;
  const nextDueAt = dueAfterFailure(failure, failures, schedule);
  return {
    ...channel,
    checkedAt: now,
    nextDueAt,
    notBefore: failure.kind === 'rateLimited' && failure.retryAt !== null ? nextDueAt : 0,
    failures,
    failingSince: channel.failingSince ?? now,
    failure,
    offlineLooks: 0,
  };
}

/** A channel that the site need not have, was never found, and was answered for: simply not there. */
function isAbsent(source: ChannelSource, channel: ChannelRow, failure: FeedFailure): boolean {
  if (source.required || channel.url !== null) return false;
  return ['http', 'gone', 'notFeed', 'badXml', 'empty'].includes(failure.kind);
}
