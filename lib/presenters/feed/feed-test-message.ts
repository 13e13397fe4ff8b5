import type { FeedFailure } from '../../feed/failure.ts';
import { words } from '../../i18n/en.ts';
import { formatBytes, formatDuration } from '../../i18n/format-amount.ts';
import type { ChannelId } from '../../site/channels.ts';
import { feedFailureReason } from './feed-failure.ts';
import type { FeedFound, FeedTest } from './feed-test.ts';

/** What an address gave, as one sentence or two. */
export function feedTestMessage(test: FeedTest, channel: ChannelId): string {
  if (!test.ok) return problemMessage(test.failure);
  if (test.value.items === 0 && test.value.rejects === 0) return words.health.test.nothingInIt;
  const found = foundMessage(test.value);
  return test.value.fits ? found : `${found} ${words.health.test.fitsNot[channel]}`;
}

function foundMessage({ items, rejects, newest, bytes, ms }: FeedFound): string {
  const { test } = words.health;
  const parts = [
    test.items(items),
    ...(rejects === 0 ? [] : [test.rejects(rejects)]),
    ...(newest === null ? [] : [test.newest(newest)]),
    test.took(formatBytes(bytes), formatDuration(ms)),
  ];
  return `${parts.join(', ')}.`;
}

/** An address on trial need not have had a feed before. */
function problemMessage(failure: FeedFailure): string {
  const { test } = words.health;
  if (failure.kind === 'http' && failure.status === 404) return test.notThere;
  return failure.kind === 'gone' ? test.gone : feedFailureReason(failure);
}
