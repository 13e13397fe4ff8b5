import type { FeedFailure } from '../../feed/failure.ts';
import { checkAfterFailure, type ScheduleInput } from '../../feed/schedule.ts';
import type { ChannelResult } from '../../presenters/refresh.ts';
import { err, ok } from '../../result.ts';
import type { ChannelSource } from '../../site/channels.ts';
import { saveCheckOutcome } from '../../store/articles/channels.ts';
import { saveRefresh } from '../../store/ingest/save-refresh.ts';
import { isQuotaExceeded, withQuotaRetry } from '../../store/retention/quota.ts';
import type { ChannelRow, RequestRow } from '../../store/rows/channels.ts';
import type { Env } from '../env.ts';
import { initialBacklog } from '../initial-backlog.ts';
import { currentJudge } from '../rules/current-judge.ts';
import { currentFinder } from '../watch/current-finder.ts';
import { readKeptAbout } from '../watch/kept-about.ts';
import { channelAfterFailure, channelAfterSuccess } from './next-channel-state.ts';
import { type PollResponse, pollChannel } from './poll-channel.ts';

const nothingNew = ok({ added: 0, changed: 0 });

/** Polls one channel, and stores the outcome and the time of the next poll. */
export async function refreshChannel(
  source: ChannelSource,
  channel: ChannelRow,
  interval: number,
  env: Env,
): Promise<ChannelResult> {
  const scheduleFrom = (now: number): ScheduleInput => ({ now, interval, random: env.random() });
  const polled = await pollChannel(source, channel, env).catch((error) =>
    failForBug(error, channel, scheduleFrom(env.now()), []),
  );
  const { log, result } = polled;
  const now = env.now();
  const schedule = scheduleFrom(now);
  if (!result.ok) {
    const after = channelAfterFailure(source, channel, polled, result.failure, schedule);
    await saveCheckOutcome(after, log);
    if (after.failure === null) return nothingNew;
    return err({ failure: after.failure, nextDueAt: after.nextDueAt });
  }
  const after = channelAfterSuccess(channel, polled, result.value, schedule);
  if (result.value.kind !== 'page') {
    await saveCheckOutcome(after, log);
    return nothingNew;
  }
  const page = result.value;
  const [find, judge, backlog] = await Promise.all([
    currentFinder(),
    currentJudge(),
    // What a first poll missed because it was cut off belongs to the backlog, too.
    channel.succeededAt === null || channel.isUnclosed ? initialBacklog() : undefined,
  ]);
  try {
    const plan = await withQuotaRetry(
      () =>
        saveRefresh({
          drafts: page.drafts,
          channel: after,
          log,
          now,
          backlog,
          lastSuccess: channel.succeededAt,
          examine: { find, judge },
        }),
      readKeptAbout,
    );
    // A moved discussion is no edit: only a new version counts as changed.
    const changed = plan.changed.filter(({ isNewVersion }) => isNewVersion).length;
    return ok({ added: plan.added.length, changed });
  } catch (error) {
    if (isQuotaExceeded(error)) return storageFull(source, channel, polled, schedule);
    return failForBug(error, channel, schedule, log);
  }
}

/** Schedules the next poll as after a failure, because this feed would hit the same bug again. Rejects with the error. */
async function failForBug(
  error: unknown,
  channel: ChannelRow,
  schedule: ScheduleInput,
  log: RequestRow[],
): Promise<never> {
  const failures = channel.failures + 1;
  const { at, reason } = checkAfterFailure({ kind: 'unreachable' }, failures, schedule);
  await saveCheckOutcome({ ...channel, failures, nextDueAt: at, reason }, log);
  throw error;
}

/** Records that the disk is full. The page was not stored, so its validators are not stored either. */
async function storageFull(
  source: ChannelSource,
  channel: ChannelRow,
  polled: PollResponse,
  schedule: ScheduleInput,
): Promise<ChannelResult> {
  const failure: FeedFailure = { kind: 'storageFull' };
  const after = channelAfterFailure(source, channel, polled, failure, schedule);
  await saveCheckOutcome(after, []);
  return err({ failure, nextDueAt: after.nextDueAt });
}
