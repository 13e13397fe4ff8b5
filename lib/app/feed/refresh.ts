import { type FeedFailure, wasAnswered } from '../../feed/failure.ts';
import { checkWhileOffline } from '../../feed/schedule.ts';
import type { RefreshAnswer } from '../../presenters/feed/refresh-result.ts';
import { maySeeSite } from '../../platform/permissions.ts';
import { readSettings } from '../../platform/settings.ts';
import { err, ok } from '../../result.ts';
import { type ChannelSource, channels, pollBounds } from '../../site/site.ts';
import { quietUntil, readChannel, saveOutcome } from '../../store/articles/channels.ts';
import { forgetFailedOpening } from '../../store/db/database.ts';
import type { ChannelRow } from '../../store/db/rows/channels.ts';
import { armAlarm, armInCase } from './schedule-alarm.ts';
import { clampDueTimes } from './fix-clock-skew.ts';
import { lookAtPictures } from '../media/fetch-pictures.ts';
import { ensureFullText } from './full-text.ts';
import { mirrorRead } from '../backup/mirror.ts';
import { type Outside, outside as realOutside } from '../env.ts';
import { recoverFromMirror } from '../backup/restore-from-mirror.ts';
import { refreshChannel } from './refresh-channel.ts';
import { showBadge } from '../notify/badge.ts';
import { tell } from '../notify/send-notifications.ts';

/** `poll`: by the alarm, only what is due. `ask`: the reader wants to know now. */
export type Why = 'poll' | 'ask';

// The only state a worker keeps: callers that come while a refresh runs share its answer. Nothing is lost with it.
let running: { why: Why; answer: Promise<RefreshAnswer> } | null = null;

/**
 * Asks the site for news and stores what came: the main job. Never two at once, neither in this worker nor beside
 * another one. Afterwards the badge, the notifications and the alarm are right.
 */
export function refresh(why: Why, outside: Outside = realOutside): Promise<RefreshAnswer> {
  if (running?.why === why || running?.why === 'ask') return running.answer;
  const answer = running ? askBehind(running.answer, outside) : start(why, outside);
  const own = { why, answer };
  running = own;
  return answer.finally(() => {
    if (running === own) running = null;
  });
}

const start = (why: Why, outside: Outside): Promise<RefreshAnswer> =>
  navigator.locks.request('refresh', () => refreshChannels(why, outside));

/** A poll asks only what is due. What the reader wants to know beyond that is asked when it is done. */
async function askBehind(poll: Promise<RefreshAnswer>, outside: Outside): Promise<RefreshAnswer> {
  const polled = await poll;
  const asked = await start('ask', outside);
  return asked.ok && !asked.value.asked ? polled : asked;
}

async function refreshChannels(why: Why, outside: Outside): Promise<RefreshAnswer> {
  forgetFailedOpening();
  await armInCase(outside.now());
  await clampDueTimes(outside.now());
  await recoverFromMirror(outside.now());
  const interval = (await readSettings()).interval * 60_000;
  const total = { added: 0, changed: 0, asked: false };
  let answer: RefreshAnswer = ok(total);
  for (const source of channels) {
    const channel = await readChannel(source.id);
    if (!isWanted(channel, why, outside.now())) {
      if (why === 'ask' && source.required && channel.failure) answer = lastFailure(channel);
      continue;
    }
    if (!answer.ok && concernsSite(answer.failure.failure)) {
      // Asking the site for something else would only be one more try.
      await postpone(channel, answer.failure.nextDueAt);
      continue;
    }
    const done = await refreshOne(source, channel, interval, why, outside);
    total.asked = true;
    if (done.ok) {
      total.added += done.value.added;
      total.changed += done.value.changed;
    } else if (source.required || !wasAnswered(done.failure.failure)) {
      answer = done;
    }
  }
  await tell(outside.now());
  await showBadge();
  await mirrorRead();
  await ensureFullText(outside.now());
  await lookAtPictures(outside.now());
  await armAlarm();
  return answer;
}

/**
 * By the alarm, what is due; by the button, all that the site has not answered for a moment ago. A channel that the
 * site does not offer is looked for once a day, whoever presses.
 */
function isWanted(channel: ChannelRow, why: Why, now: number): boolean {
  const { nextDueAt, reason, checkedAt, failure } = channel;
  if (why === 'poll' || reason === 'absent') return nextDueAt <= now;
  const answered = checkedAt !== null && (failure === null || wasAnswered(failure));
  // A check that is still to come was noted by a clock that has been put back since.
  return !answered || checkedAt > now || now - checkedAt >= pollBounds.askAtMostEvery;
}

/** Whether a failure says something about the whole site: it is out of reach, or wants to be left alone. */
const concernsSite = (failure: FeedFailure): boolean =>
  !wasAnswered(failure) || ['rateLimited', 'challenge'].includes(failure.kind);

const lastFailure = ({ failure, nextDueAt }: ChannelRow): RefreshAnswer =>
  failure ? err({ failure, nextDueAt }) : ok({ added: 0, changed: 0, asked: false });

async function refreshOne(
  source: ChannelSource,
  channel: ChannelRow,
  interval: number,
  why: Why,
  outside: Outside,
): Promise<RefreshAnswer> {
  const now = outside.now();
  const quiet = await quietUntil();
  if (quiet > now) return keepQuiet(channel, quiet);
  if (!outside.isOnline()) return stayOffline(channel, why, now);
  if (!(await maySeeSite())) return withoutPermission(channel, interval, now);
  return refreshChannel(source, channel, interval, outside);
}

/** The time that the server named counts for every address of the site. */
async function keepQuiet(channel: ChannelRow, until: number): Promise<RefreshAnswer> {
  await postpone(channel, until);
  const failure = channel.failure ?? { kind: 'rateLimited', status: 429, retryAt: until };
  return err({ failure, nextDueAt: Math.max(channel.nextDueAt, until) });
}

/** No request goes out and no failure is counted; the channel is looked at again soon. */
async function stayOffline(channel: ChannelRow, why: Why, now: number): Promise<RefreshAnswer> {
  const { at, reason } = checkWhileOffline(channel.offlineLooks, now);
  const offlineLooks = channel.offlineLooks + 1;
  if (why === 'poll') await saveOutcome({ ...channel, nextDueAt: at, reason, offlineLooks }, []);
  return err({ failure: { kind: 'offline' }, nextDueAt: at });
}

async function withoutPermission(
  channel: ChannelRow,
  interval: number,
  now: number,
): Promise<RefreshAnswer> {
  const nextDueAt = now + interval;
  const failed: ChannelRow = {
    ...channel,
    nextDueAt,
    reason: 'retry',
    failures: channel.failures + 1,
    failingSince: channel.failingSince ?? now,
    failure: { kind: 'noPermission' },
  };
  await saveOutcome(failed, []);
  return err({ failure: { kind: 'noPermission' }, nextDueAt });
}

async function postpone(channel: ChannelRow, nextDueAt: number): Promise<void> {
  await saveOutcome({ ...channel, nextDueAt: Math.max(channel.nextDueAt, nextDueAt) }, []);
}
