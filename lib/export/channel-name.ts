import { t } from '../i18n/t.ts';
import type { ChannelId } from '../site/channel-id.ts';

/** The name of a channel's feed. */
export const channelName = (publisher: string, channel: ChannelId): string =>
  channel === 'news' ? publisher : t('export_podcastChannel', { publisher });
