import { wasAnswered } from '../feed/failure.ts';
import { dueWhileOffline } from '../feed/schedule.ts';
import type { RefreshAnswer } from '../notice/answer.ts';
import { maySeeSite } from '../platform/permission.ts';
import { readSettings } from '../platform/settings.ts';
import { err, ok } from '../result.ts';
import { type ChannelSource, channels } from '../site.ts';
import { readChannel, saveOutcome } from '../store/channels.ts';
import type { ChannelRow } from '../store/rows.ts';
import { armAlarm } from './arm-alarm.ts';
import { outside as realOutside } from './outside.ts';
import { refreshChannel } from './refresh-channel.ts';
import { showBadge } from './show-badge.ts';
import { tell } from './tell.ts';

/** `poll`: by the alarm, only what is due. `ask`: the reader wants to know now. */
export type Why = 'poll' | 'ask';

// The only state a worker keeps: callers that come while a refresh runs share its answer. Nothing is lost with it.
let running: Promise<RefreshAnswer> | null = null;

/**
 * Asks the site for news and stores what came: the main job. Never two at once, neither in this worker nor beside
 * another one. Afterwards the badge, the notifications and the alarm are right.
 */
export function refresh(why: Why, outside = realOutside): Promise<RefreshAnswer> {
  running ??= navigator.locks
    .request('refresh', () => refreshChannels(why, outside))
    .finally(() => {
      running = null;
    });
  return running;
}

async function refreshChannels(why: Why, outside: typeof realOutside): Promise<RefreshAnswer> {
  const { interval } = await readSettings();
  const total = { added: 0, changed: 0 };
  let answer: RefreshAnswer = ok(total);
  for (const source of channels) {
    const channel = await readChannel(source.id);
    if (why === 'poll' && channel.nextDueAt > outside.now()) continue;
    if (!answer.ok && !wasAnswered(answer.failure.failure)) {
      // The site is out of reach; asking it for something else would only be one more try.
      await postpone(channel, answer.failure.nextDueAt);
      continue;
    }
    const done = await refreshOne(source, channel, interval * 60_000, why, outside);
    if (done.ok) {
      total.added += done.value.added;
      total.changed += done.value.changed;
    } else if (source.required || !wasAnswered(done.failure.failure)) {
      answer = done;
    }
  }
  await tell(outside.now());
  await showBadge();
  await armAlarm();
  return answer;
}

async function refreshOne(
  source: ChannelSource,
  channel: ChannelRow,
  interval: number,
  why: Why,
  outside: typeof realOutside,
): Promise<RefreshAnswer> {
  const now = outside.now();
  if (channel.notBefore > now && channel.failure) {
    return err({ failure: channel.failure, nextDueAt: channel.nextDueAt });
  }
  if (!outside.isOnline()) return stayOffline(channel, why, now);
  if (!(await maySeeSite())) return withoutPermission(channel, interval, now);
  return refreshChannel(source, channel, interval, outside);
}

/** No request goes out and no failure is counted; the channel is looked at again soon. */
async function stayOffline(channel: ChannelRow, why: Why, now: number): Promise<RefreshAnswer> {
  const nextDueAt = dueWhileOffline(channel.offlineLooks, now);
  const looked = { ...channel, nextDueAt, offlineLooks: channel.offlineLooks + 1 };
  if (why === 'poll') await saveOutcome(looked, []);
  return err({ failure: { kind: 'offline' }, nextDueAt });
}

async function withoutPermission(
  channel: ChannelRow,
  interval: number,
  now: number,
): Promise<RefreshAnswer> {
  const failed: ChannelRow = {
    ...channel,
    nextDueAt: now + interval,
    failures: channel.failures + 1,
    failingSince: channel.failingSince ?? now,
    failure: { kind: 'noPermission' },
  };
  await saveOutcome(failed, []);
  return err({ failure: { kind: 'noPermission' }, nextDueAt: failed.nextDueAt });
}

async function postpone(channel: ChannelRow, nextDueAt: number): Promise<void> {
  await saveOutcome({ ...channel, nextDueAt: Math.max(channel.nextDueAt, nextDueAt) }, []);
}
