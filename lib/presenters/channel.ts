import type { FeedFailure } from '../feed/failure.ts';
import type { CheckReason } from '../feed/next-check.ts';
import { formatBytes, formatDuration } from '../i18n/format-amount.ts';
import { formatList } from '../i18n/format-list.ts';
import { formatSentences } from '../i18n/format-text.ts';
import { formatClockTime } from '../i18n/format-time.ts';
import { formatTimestamp } from '../i18n/format-timestamp.ts';
import { t } from '../i18n/t.ts';
import type { Result } from '../result.ts';
import { pollBounds } from '../site/bounds.ts';
import type { ChannelId } from '../site/channel-id.ts';
import { site } from '../site/site.ts';
import { minute } from '../time.ts';
import { feedFailureReason } from './failure.ts';

/** The times of the last update and the next check, while the feed works. */
export function feedHealthSummary(
  { succeededAt, nextDueAt }: { succeededAt: number | null; nextDueAt: number },
  now: number,
): string {
  if (succeededAt === null) return t('feed_notChecked');
  const ago = formatTimestamp(succeededAt, now);
  if (nextDueAt <= now) return t('health_summary_workingCheckDue', { ago });
  return t('health_summary_working', { ago, next: formatClockTime(nextDueAt, now) });
}

/** When a channel is checked next, and why then. */
export interface NextCheckLabel {
  time: string;
  /** `null` if the check is already due. */
  reason: string | null;
}

/** Describes the next check. */
export function nextCheckLabel(
  { nextDueAt, reason }: { nextDueAt: number; reason: CheckReason },
  now: number,
): NextCheckLabel {
  if (nextDueAt <= now) return { time: t('feed_checkDue'), reason: null };
  return { time: formatClockTime(nextDueAt, now), reason: t(`health_feed_checkReason_${reason}`) };
}

/** Says that a working feed is checked more often than it or its server asks for; `null` if it isn't. */
export function longerIntervalNote(
  feed: { requestedInterval: number | null; freshFor: number | null; failure: FeedFailure | null },
  checkInterval: number,
): string | null {
  const asked = Math.max(feed.requestedInterval ?? 0, feed.freshFor ?? 0);
  const checked = Math.max(checkInterval * minute, pollBounds.maxFeedInterval);
  if (feed.failure !== null || asked <= checked) return null;
  return t('health_feed_longerInterval', {
    asked: formatDuration(asked),
    checked: formatDuration(checked),
  });
}

/** The number of items in the feed at the last check, and what was wrong with the document. */
export function feedContentsLabel(feed: {
  items: number;
  rejects: number;
  isUnclosed: boolean;
}): string {
  const { items, rejects, isUnclosed } = feed;
  const count = t('count_articles', { count: items });
  const contents = formatList([count, ...invalidItems(rejects)]);
  return isUnclosed ? t('feed_contentsUnclosed', { contents }) : contents;
}

const invalidItems = (count: number): string[] =>
  count === 0 ? [] : [t('feed_invalidItems', { count })];

/** A channel's current failure and its most recent one. */
export interface ChannelFailures {
  failure: FeedFailure | null;
  failures: number;
  failingSince: number | null;
  lastFailure: { failure: FeedFailure; at: number } | null;
}

/** The most recent failure and its time, and whether it persists, as a sentence each. */
export function failureHistory(channel: ChannelFailures, now: number): [string, ...string[]] {
  const { failure, failures, failingSince, lastFailure } = channel;
  if (failure) {
    const since = failingSince ?? now;
    // Without access to the site, no request is made and no last failure is recorded.
    const at = lastFailure?.failure.kind === failure.kind ? lastFailure.at : since;
    return [
      datedFailure(failure, at, now),
      t('health_feed_failuresInARow', { count: failures, since: formatClockTime(since, now) }),
    ];
  }
  if (!lastFailure) return [t('health_feed_noFailure')];
  return [datedFailure(lastFailure.failure, lastFailure.at, now), t('health_feed_noProblemsSince')];
}

const datedFailure = (failure: FeedFailure, at: number, now: number): string =>
  t('health_feed_failureAt', {
    when: formatTimestamp(at, now),
    what: feedFailureReason(failure),
  });

/** The result of testing an address as a channel's feed. */
export type FeedTest = Result<FeedAddress, FeedFailure>;

export interface FeedAddress {
  items: number;
  rejects: number;
  /** Headline of the first item. */
  newest: string | null;
  /** Whether the feed's content matches the channel. */
  fits: boolean;
  bytes: number;
  ms: number;
}

/** The result of a feed test, in one or two sentences. */
export function feedTestMessage(test: FeedTest, channel: ChannelId): string {
  if (!test.ok) return problemMessage(test.failure);
  if (test.value.items === 0 && test.value.rejects === 0) return t('health_test_empty');
  const found = foundMessage(test.value);
  return test.value.fits ? found : formatSentences(found, t(`health_test_wrongChannel_${channel}`));
}

function foundMessage({ items, rejects, newest, bytes, ms }: FeedAddress): string {
  const parts = [
    t('health_test_items', { count: items }),
    ...invalidItems(rejects),
    ...(newest === null ? [] : [t('health_test_newest', { title: newest })]),
    t('health_test_sizeAndTime', { size: formatBytes(bytes), time: formatDuration(ms) }),
  ];
  return t('health_test_found', { facts: formatList(parts) });
}

/** The message differs from a channel's failure: a tested address may never have had a feed. */
function problemMessage(failure: FeedFailure): string {
  if (failure.kind === 'http' && failure.status === 404) return t('health_test_notFound');
  return failure.kind === 'gone' ? t('health_test_removed') : feedFailureReason(failure);
}

/** Why an address cannot be a feed; `null` for an https address of the site. */
export function feedAddressProblem(address: string): string | null {
  // The trailing slash completes the host: neither a longer host name nor user info can follow.
  const isOfSite = address.startsWith(`${site.origin}/`) && URL.canParse(address);
  return isOfSite ? null : t('health_test_invalidAddress', { origin: site.origin });
}
