import type { ScheduleInput } from '../feed/schedule.ts';
import type { RefreshAnswer } from '../notice/answer.ts';
import { err, ok } from '../result.ts';
import type { ChannelSource } from '../site.ts';
import { saveOutcome } from '../store/channels.ts';
import type { ChannelRow } from '../store/rows.ts';
import { saveRefresh } from '../store/save-refresh.ts';
import { afterFailure, afterSuccess } from './channel-after.ts';
import type { Outside } from './outside.ts';
import { pollChannel } from './poll-channel.ts';

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
  const plan = await saveRefresh({
    drafts: result.value.drafts,
    channel: after,
    log,
    now,
    announce: channel.succeededAt !== null,
    lastSuccess: channel.succeededAt,
  });
  return ok({ added: plan.added.length, changed: plan.changed.length, asked: true });
}
