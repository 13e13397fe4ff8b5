import type { FeedFailure } from '../../feed/failure.ts';
import { formatBytes, formatDuration } from '../../i18n/format-amount.ts';
import { t } from '../../i18n/t.ts';
import type { ChannelId } from '../../site/channels.ts';
import { feedFailureReason } from './feed-failure.ts';
import type { FeedFound, FeedTest } from './feed-test.ts';

/** The result of a feed test, in one or two sentences. */
export function feedTestMessage(test: FeedTest, channel: ChannelId): string {
  if (!test.ok) return problemMessage(test.failure);
  if (test.value.items === 0 && test.value.rejects === 0) return t('health_test_empty');
  const found = foundMessage(test.value);
  return test.value.fits ? found : `${found} ${t(`health_test_wrongChannel_${channel}`)}`;
}

function foundMessage({ items, rejects, newest, bytes, ms }: FeedFound): string {
  const parts = [
    t('health_test_items', { count: items }),
    ...(rejects === 0 ? [] : [t('health_test_invalidItems', { rejects })]),
    ...(newest === null ? [] : [t('health_test_newest', { title: newest })]),
    t('health_test_sizeAndTime', { size: formatBytes(bytes), time: formatDuration(ms) }),
  ];
  return `${parts.join(', ')}.`;
}

/** The message differs from a channel's failure: a tested address may never have had a feed. */
function problemMessage(failure: FeedFailure): string {
  if (failure.kind === 'http' && failure.status === 404) return t('health_test_notFound');
  return failure.kind === 'gone' ? t('health_test_removed') : feedFailureReason(failure);
}
