import type { FeedFailure } from '../../feed/failure.ts';
import type { ScheduleInput } from '../../feed/schedule.ts';
import type { RefreshAnswer } from '../../presenters/feed/refresh-result.ts';
import { err, ok } from '../../result.ts';
import type { ChannelSource } from '../../site/site.ts';
import { saveOutcome } from '../../store/articles/channels.ts';
import { isFull, withRoom } from '../../store/retention/quota.ts';
import type { ChannelRow } from '../../store/db/rows/channels.ts';
import { saveRefresh } from '../../store/ingest/save-refresh.ts';
import { afterFailure, afterSuccess } from './next-channel-state.ts';
import type { Outside } from '../env.ts';
import { type Polled, pollChannel } from './poll-channel.ts';

/** Polls one channel and stores what came of it, success or failure, with the time of the next poll. */
export async function refreshChannel(
  source: ChannelSource,
  channel: ChannelRow,
  interval: number,
  outside: Outside,
): Promise<RefreshAnswer> {
  const polled = await pollChannel(source, channel, outside);
  const { log, result } = polled;
  const now = outside.now();
  const schedule: ScheduleInput = { now, interval, random: outside.random() };
  if (!result.ok) {
    const after = afterFailure(source, channel, polled, result.failure, schedule);
    await saveOutcome(after, log);
    if (after.failure === null) return ok({ added: 0, changed: 0, asked: true });
    return err({ failure: after.failure, nextDueAt: after.nextDueAt });
  }
  const after = afterSuccess(channel, polled, result.value, schedule);
  if (result.value.kind !== 'page') {
    await saveOutcome(after, log);
    return ok({ added: 0, changed: 0, asked: true });
  }
  const page = result.value;
  try {
    const plan = await withRoom(() =>
      saveRefresh({
        drafts: page.drafts,
        channel: after,
        log,
        now,
        announce: channel.succeededAt !== null,
        lastSuccess: channel.succeededAt,
      }),
    );
    // A discussion that moved is no edit: only other words are told as a change.
    const changed = plan.changed.filter(({ newVersion }) => newVersion).length;
    return ok({ added: plan.added.length, changed, asked: true });
  } catch (error) {
    if (!isFull(error)) throw error;
    return storageFull(source, channel, polled, schedule);
  }
}

/** Nothing of the page was stored, and its validators are not believed: it is asked for again. */
async function storageFull(
  source: ChannelSource,
  channel: ChannelRow,
  polled: Polled,
  schedule: ScheduleInput,
): Promise<RefreshAnswer> {
  const failure: FeedFailure = { kind: 'storageFull' };
  const after = afterFailure(source, channel, polled, failure, schedule);
  await saveOutcome(after, []);
  return err({ failure, nextDueAt: after.nextDueAt });
}
